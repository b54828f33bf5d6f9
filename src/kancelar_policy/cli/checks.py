"""What is wrong with this installation, in one table."""

from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from kancelar_policy.cli.configuration import check_writable
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import lock_holder
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.server import listen
from kancelar_policy.cli.sites import open_site
from kancelar_policy.cli.sites import profile_versions
from pathlib import Path
from rich.console import Console
from rich.table import Table
from typing import Any

import kancelar_content
import kancelar_policy
import re
import shutil
import sys


OLDEST_PYTHON = (3, 11)
LEAST_FREE_BYTES = 1_000_000_000
OPTIONAL_PROGRAMS = {
    "chromium": "tests in a browser",
    "haproxy": "tests behind a proxy, several processes",
    "varnishd": "tests behind a cache",
}


@dataclass(frozen=True)
class Check:
    """One thing that was looked at; `ok` is None where it is only for information."""

    subject: str
    ok: bool | None
    finding: str


def check_python(version: tuple[int, ...] = sys.version_info[:3]) -> Check:
    text = ".".join(map(str, version))
    if version >= OLDEST_PYTHON:
        return Check("Python", True, text)
    needed = ".".join(map(str, OLDEST_PYTHON))
    return Check("Python", False, f"{text}, {needed} or newer is needed")


def parse_pins(text: str) -> dict[str, str]:
    """The versions in a constraints file by normalized name."""
    lines = (line.split("#")[0].strip() for line in text.splitlines())
    pairs = (line.split("==", 1) for line in lines if "==" in line)
    return {normalized(name): version.strip() for name, version in pairs}


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.strip()).lower()


def check_pins(pins: dict[str, str] | None, installed: dict[str, str]) -> Check:
    if pins is None:
        return Check("Packages", None, "no constraints.txt here to compare with")
    differing = sorted(
        f"{name} {version} (pinned {pins[name]})"
        for name, version in installed.items()
        if name in pins and pins[name] != version
    )
    if differing:
        return Check("Packages", False, ", ".join(differing))
    return Check("Packages", True, f"{len(installed)} as pinned")


def installed_versions() -> dict[str, str]:
    return {normalized(found.name): found.version for found in distributions()}


def read_pins() -> dict[str, str] | None:
    """The pins of the checkout that the program runs from, if it does."""
    path = Path(kancelar_policy.__file__).parents[2] / "constraints.txt"
    return parse_pins(path.read_text()) if path.is_file() else None


def check_package_data() -> Check:
    """A checkout without symbolic links loses profiles and translations."""
    content = Path(kancelar_content.__file__).parent
    policy = Path(kancelar_policy.__file__).parent
    missing = [
        str(path)
        for path in (content / "profiles", content / "locales", policy / "profiles")
        if not path.is_dir()
    ]
    if missing:
        return Check("Package data", False, f"missing: {', '.join(missing)}")
    sources = sorted((content / "locales").glob("*/LC_MESSAGES/*.po"))
    stale = [po for po in sources if not po.with_suffix(".mo").is_file()]
    if stale:
        return Check(
            "Package data", None, f"{len(stale)} catalogs to compile at the next start"
        )
    return Check("Package data", True, f"profiles, {len(sources)} catalogs")


def check_data(configuration: Configuration) -> Check:
    if not configuration.data.exists():
        return Check("Data folder", None, f"{configuration.data} is not made yet")
    try:
        check_writable(configuration)
    except Refusal as refusal:
        return Check("Data folder", False, refusal.message)
    return Check("Data folder", True, str(configuration.data))


def check_disk(data: Path, free: Callable[[Path], int] | None = None) -> Check:
    place = next(path for path in (data, *data.parents) if path.is_dir())
    left = free(place) if free else shutil.disk_usage(place).free
    finding = f"{left / 1e9:.1f} GB free"
    return Check("Disk", left >= LEAST_FREE_BYTES, finding)


def check_port(port: int, holder: str | None) -> Check:
    try:
        for opened in listen("localhost", port):
            opened.close()
    except Refusal as refusal:
        # The running server itself may hold it.
        return Check("Port", None if holder else False, refusal.message)
    return Check("Port", True, f"{port} is free")


def check_programs() -> Iterator[Check]:
    for program, purpose in OPTIONAL_PROGRAMS.items():
        path = shutil.which(program) or shutil.which(program, path="/usr/sbin:/sbin")
        yield Check(program, None, path or f"not installed, needed only for {purpose}")


def check_site(configuration: Configuration) -> Iterator[Check]:
    """What is in the database; beside a running server it can't be read."""
    holder = lock_holder(configuration.database_lock)
    if holder:
        yield Check("Site", None, f"in use by a running server (process {holder})")
        return
    if not configuration.exists:
        yield Check("Site", False, "not made yet: `kancelar start --demo` or --empty")
        return
    try:
        with open_site(configuration) as site:
            yield Check("Site", True, str(site.title))
            yield from check_contents(configuration, site)
    except Refusal as refusal:
        yield Check("Site", False, refusal.message)


def check_contents(configuration: Configuration, site: Any) -> Iterator[Check]:
    for version in profile_versions(site):
        database = ".".join(version.in_database)
        program = ".".join(version.in_program)
        yield Check(
            version.profile,
            not (version.is_newer or version.is_older),
            f"{database} in the database, {program} in the program",
        )
    blobs = configuration.blobs
    stored_elsewhere = not configuration.database.exists()
    yield Check("Uploaded files", stored_elsewhere or blobs.is_dir(), str(blobs))
    yield check_catalog(site)


def check_catalog(site: Any) -> Check:
    """Every catalogued path must lead to an object, else lists show dead links."""
    catalog = site.portal_catalog
    brains = list(catalog.getAllBrains())
    dead = 0
    for brain in brains[:: max(1, len(brains) // 500)]:
        try:
            brain._unrestrictedGetObject()
        except (AttributeError, KeyError):
            dead += 1
    if dead:
        return Check("Catalog", False, f"{dead} of the entries tried lead nowhere")
    return Check("Catalog", bool(brains), f"{len(brains)} entries")


def all_checks(configuration: Configuration, port: int) -> Iterator[Check]:
    yield check_python()
    yield check_pins(read_pins(), installed_versions())
    yield check_package_data()
    yield check_data(configuration)
    yield check_disk(configuration.data)
    yield check_port(port, lock_holder(configuration.database_lock))
    yield from check_programs()
    yield from check_site(configuration)


def print_checks(configuration: Configuration, port: int) -> bool:
    """Print the table; whether nothing is wrong."""
    marks = {True: "[green]ok[/green]", False: "[red]wrong[/red]", None: "note"}
    found = list(all_checks(configuration, port))
    table = Table("Checked", "", "Found", title="This installation")
    for check in found:
        table.add_row(check.subject, marks[check.ok], check.finding)
    Console().print(table)
    return all(check.ok is not False for check in found)
