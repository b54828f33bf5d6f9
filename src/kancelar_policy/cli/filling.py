"""Many press releases, to see how the site carries them."""

from contextlib import ExitStack
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import is_demo
from kancelar_policy.cli.sites import no_site
from kancelar_policy.cli.sites import open_site
from rich.console import Console
from rich.progress import Progress
from typing import Any

import gc
import time


def fill(configuration: Configuration, size: int | None) -> None:
    """The command `demo`: the demonstration, or `size` releases for load tests.

    :raises Refusal: if there is no site, or a server has it open.
    """
    if not configuration.exists:
        raise no_site(configuration)
    console = Console()
    with ExitStack() as stack:
        preparation = stack.enter_context(prepared(configuration))
        preparation.keep()
        with console.status("Starting Zope ..."):
            site = stack.enter_context(open_site(configuration))
        check_versions(site)
        if not size and not is_demo(site):
            raise Refusal(
                f"{configuration.data} has an empty site, whose people are real:"
                " only `kancelar demo --size N` can fill it."
            )
        began = time.monotonic()
        made = make_load(site, size, console) if size else make_demo(site, console)
        seconds = time.monotonic() - began
    console.print(f"{made} objects in {seconds:.1f} s, {made / seconds:.0f} a second.")


def make_demo(site: Any, console: Console) -> int:
    from kancelar_policy.demo.content import create_demo

    import transaction

    with console.status("Making the demonstration ..."):
        made = create_demo(site)
        transaction.commit()
    return made


def make_load(site: Any, size: int, console: Console) -> int:
    from kancelar_policy.demo.load import create_releases

    # Looking through all of Zope for garbage takes an eighth of the time.
    gc.freeze()
    with Progress(console=console) as progress:
        task = progress.add_task("Making releases", total=size)
        return create_releases(
            site, size, lambda made: progress.update(task, completed=made)
        )
