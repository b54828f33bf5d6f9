"""The command `kancelar`: makes, starts, ticks and checks a site."""

from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_network
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.virtual_host import Network
from pathlib import Path
from typing import Any

import click
import signal
import sys


class ProxyNetwork(click.ParamType):
    """An address or a network such as 10.0.0.0/8."""

    name = "network"

    def convert(self, value: Any, param: Any, ctx: Any) -> Network:
        try:
            return ip_network(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


def with_data(command: Callable) -> Callable:
    return click.option(
        "--data",
        type=click.Path(file_okay=True, path_type=Path, resolve_path=True),
        default="var",
        show_default=True,
        envvar="KANCELAR_DATA",
        help="Folder of the database, uploaded files and logs.",
    )(command)


def with_public_url(command: Callable) -> Callable:
    return click.option(
        "--public-url",
        envvar="KANCELAR_PUBLIC_URL",
        help="Address of the site in what the tick writes; else the one it serves.",
    )(command)


def with_kind(command: Callable) -> Callable:
    return click.option(
        "--demo/--empty",
        "demo",
        default=None,
        help="What a new site has: releases and accounts to try, or nothing"
        " but one administrator.",
    )(command)


@contextmanager
def stopping_cleanly() -> Iterator[None]:
    """SIGTERM is as good as Ctrl-C, and neither shows a traceback.

    A shell starts what it puts in the background with Ctrl-C ignored; a supervisor
    that asks for a stop by it must be heard all the same.
    """
    for stop in (signal.SIGINT, signal.SIGTERM):
        signal.signal(stop, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        click.echo("kancelar: interrupted, nothing half done is left.", err=True)
        sys.exit(130)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """The front office of a regional government: its site from one command."""


@main.command()
@with_data
@with_public_url
@with_kind
@click.option("--host", default="localhost", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8080, show_default=True)
@click.option(
    "--threads",
    type=click.IntRange(1, 64),
    default=4,
    show_default=True,
    help="Requests answered at a time; for more processor cores start more processes.",
)
@click.option(
    "--trusted-proxy",
    "trusted_proxies",
    type=ProxyNetwork(),
    multiple=True,
    help="Address or network of a proxy whose X-Forwarded-* headers count;"
    " this machine always does.",
)
@click.option(
    "--zope-root", is_flag=True, help="Serve Zope's own root, the site below it."
)
def start(
    data: Path,
    public_url: str | None,
    demo: bool | None,
    host: str,
    port: int,
    threads: int,
    trusted_proxies: tuple[Network, ...],
    zope_root: bool,
) -> None:
    """Serve the site, and make it first if it is told --demo or --empty."""
    from kancelar_policy.cli.server import Service
    from kancelar_policy.cli.start import start_site

    with stopping_cleanly():
        start_site(
            Configuration(data, public_url or f"http://{host}:{port}"),
            Service(host, port, threads, trusted_proxies, zope_root),
            demo=demo,
        )


@main.command("create-site")
@with_data
@with_kind
def create_site(data: Path, demo: bool | None) -> None:
    """Make the site without starting it; without --demo it is empty."""
    from kancelar_policy.cli.start import make_site

    with stopping_cleanly():
        make_site(Configuration(data), demo=bool(demo))


@main.command()
@with_data
@click.option(
    "--size",
    type=click.IntRange(1),
    help="Instead, make this many releases of varied words, for load tests.",
)
def demo(data: Path, size: int | None) -> None:
    """Add the demonstration content to the site, without its accounts."""
    from kancelar_policy.cli.filling import fill

    with stopping_cleanly():
        fill(Configuration(data), size)


@main.command()
@with_data
def pages(data: Path) -> None:
    """Add the pages of the office that the site lacks, as drafts to be checked."""
    from kancelar_policy.cli.completing import complete

    with stopping_cleanly():
        complete(Configuration(data))


@main.command("import-media")
@with_data
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--album", help="Path of the album that all files go to, as /cs/fotogalerie/most."
)
@click.option(
    "--gallery",
    default="/cs/fotogalerie",
    show_default=True,
    help="Path of the gallery in which each folder becomes an album.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, store nothing.")
@click.option(
    "--report",
    type=click.Path(dir_okay=False, path_type=Path),
    help="CSV file with a row for each file.",
)
def import_media(
    data: Path,
    folder: Path,
    album: str | None,
    gallery: str,
    dry_run: bool,
    report: Path | None,
) -> None:
    """Bring photos and videos of a folder and those in it into the archive.

    Each folder becomes an album; its name tells day and title, as "2025-06-05 Opening
    of the bridge". Files that the archive has are left out, so an import that was
    interrupted is simply started again. Exit code 1 if any file was refused.
    """
    from kancelar_policy.cli.importing import import_media as run

    with stopping_cleanly():
        whole = run(
            Configuration(data),
            folder.resolve(),
            album=album,
            gallery=gallery,
            dry=dry_run,
            report=report,
        )
        sys.exit(0 if whole else 1)


@main.command()
@with_data
@with_public_url
def tick(data: Path, public_url: str | None) -> None:
    """Do what is due now: ends embargoes. For cron, every minute."""
    from kancelar_policy.cli.ticking import tick_once

    with stopping_cleanly():
        tick_once(Configuration(data, public_url or "http://localhost:8080"))


@main.command()
@with_data
@click.argument("login", default="admin")
def administrator(data: Path, login: str) -> None:
    """Make an administrator, or give him a new password if it was lost."""
    from kancelar_policy.cli.start import renew_administrator

    with stopping_cleanly():
        renew_administrator(Configuration(data), login)


@main.command()
@with_data
@click.argument("switch", type=click.Choice(["on", "off"]))
def maintenance(data: Path, switch: str) -> None:
    """Ask readers to come later (on), or let them in again (off)."""
    from kancelar_policy.cli.maintaining import set_maintenance

    set_maintenance(Configuration(data), wanted=switch == "on")


@main.command()
def version() -> None:
    """Say the versions of the program and of what it stands on."""
    from importlib.metadata import version as version_of

    for name in ("kancelar", "Products.CMFPlone", "Zope", "plone.restapi"):
        click.echo(f"{name} {version_of(name)}")
    click.echo(f"Python {sys.version.split()[0]}")


@main.command()
@with_data
@click.option("--port", type=click.IntRange(1, 65535), default=8080, show_default=True)
def check(data: Path, port: int) -> None:
    """Say what is wrong with this installation; exit code 1 if anything is."""
    from kancelar_policy.cli.checks import print_checks

    with stopping_cleanly():
        sys.exit(0 if print_checks(Configuration(data), port) else 1)
