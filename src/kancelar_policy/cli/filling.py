"""Many press releases, to see how the site carries them."""

from contextlib import ExitStack
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import no_site
from kancelar_policy.cli.sites import open_site
from rich.console import Console
from rich.progress import track

import time


#: More objects in one transaction need memory, fewer need time for commits.
BATCH = 250


def fill(configuration: Configuration, size: int) -> None:
    """The command `demo`: make `size` releases, committed in batches.

    :raises Refusal: if there is no site, or a server has it open.
    """
    if not configuration.exists:
        raise no_site(configuration)
    console = Console()
    with ExitStack() as stack:
        stack.enter_context(prepared(configuration))
        with console.status("Starting Zope ..."):
            site = stack.enter_context(open_site(configuration))
        check_versions(site)
        began = time.monotonic()
        make(site, size, console)
        seconds = time.monotonic() - began
    console.print(f"{size} releases in {seconds:.1f} s, {size / seconds:.0f} a second.")


def make(site, size: int, console: Console) -> None:
    from kancelar_policy.distribution.load import make_releases

    import transaction

    releases = make_releases(site, size)
    steps = track(releases, "Making releases", total=size, console=console)
    for made, _ in enumerate(steps, 1):
        if made % BATCH == 0:
            transaction.commit()
            site._p_jar.cacheMinimize()
    transaction.commit()
