"""From nothing to a running site."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import ExitStack
from kancelar_policy.cli.accounts import print_administrator
from kancelar_policy.cli.accounts import print_demo_accounts
from kancelar_policy.cli.accounts import refuse_public_demo
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.server import listen
from kancelar_policy.cli.server import log_to_file
from kancelar_policy.cli.server import serve
from kancelar_policy.cli.server import Service
from kancelar_policy.cli.sites import ADMINISTRATOR
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import create_site
from kancelar_policy.cli.sites import enter
from kancelar_policy.cli.sites import find_site
from kancelar_policy.cli.sites import is_demo
from kancelar_policy.cli.sites import no_site
from kancelar_policy.cli.sites import open_root
from kancelar_policy.cli.sites import open_site
from kancelar_policy.cli.sites import reset_administrator
from kancelar_policy.cli.sites import running_zope
from rich.console import Console

import time


def start_site(
    configuration: Configuration, service: Service, *, demo: bool | None
) -> None:
    """Make the site if it is missing and `demo` says which, and serve it.

    :raises Refusal: before anything is made or served.
    """
    console = Console()
    if demo:
        refuse_public_demo(service.host)
    if demo is None and not configuration.exists:
        raise no_site(configuration)
    sockets = listen(service.host, service.port)
    with ExitStack() as stack:
        preparation = stack.enter_context(prepared(configuration))
        log_to_file(configuration)
        with progress(console, "Starting Zope"):
            stack.enter_context(running_zope(configuration))
        password = ensure_site(console, configuration, service, demo)
        preparation.keep()
        if demo:
            print_demo_accounts(console)
        if password:
            print_administrator(console, ADMINISTRATOR, password)
        console.print(
            f"The site is at http://{service.host}:{service.port}/ (Ctrl-C stops it)",
            highlight=False,
        )
        serve(configuration, service, sockets)
    console.print("Stopped.")


def ensure_site(
    console: Console,
    configuration: Configuration,
    service: Service,
    demo: bool | None,
) -> str | None:
    """Check the site or make it; the new administrator's password, if there is one.

    :raises Refusal: if the site does not fit what was asked.
    """
    with open_root(configuration) as root:
        site = find_site(root)
        if site is not None:
            enter(site)
            check_versions(site)
            check_kind(configuration, service, demo, has_demo=is_demo(site))
            return None
    if demo is None:
        raise no_site(configuration)
    return create(console, configuration, demo=demo)


def check_kind(
    configuration: Configuration,
    service: Service,
    demo: bool | None,
    *,
    has_demo: bool,
) -> None:
    """:raises Refusal: if the site is of the other kind, or would be exposed."""
    if has_demo:
        refuse_public_demo(service.host)
    if demo is not None and demo != has_demo:
        kind, option = ("the demo", "--empty") if has_demo else ("an empty", "--demo")
        raise Refusal(
            f"{configuration.data} has {kind} site:"
            f" leave out {option} or give another --data folder."
        )


def create(console: Console, configuration: Configuration, *, demo: bool) -> str | None:
    """Make the site, and for an empty one its administrator."""
    with progress(console, "Making the site"):
        create_site(configuration, demo=demo)
    if demo:
        return None
    with open_root(configuration) as root:
        return reset_administrator(root, ADMINISTRATOR)


def make_site(configuration: Configuration, *, demo: bool) -> None:
    """The command `create-site`."""
    console = Console()
    with prepared(configuration) as preparation:
        log_to_file(configuration)
        with running_zope(configuration):
            password = create(console, configuration, demo=demo)
            preparation.keep()
    if demo:
        print_demo_accounts(console)
    if password:
        print_administrator(console, ADMINISTRATOR, password)
    console.print("The site is ready: `kancelar start` serves it.", highlight=False)


def renew_administrator(configuration: Configuration, login: str) -> None:
    """The command `administrator`."""
    with open_site(configuration) as site:
        password = reset_administrator(site.getPhysicalRoot(), login)
    print_administrator(Console(), login, password)


@contextmanager
def progress(console: Console, what: str) -> Iterator[None]:
    """Show that it goes on, and in the end how long it took."""
    began = time.monotonic()
    with console.status(f"{what} ..."):
        yield
    console.print(f"{what}: {time.monotonic() - began:.1f} s", highlight=False)
