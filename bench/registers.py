"""The register of requests with 10,000 cases beside the stock view of their folder.

Ends with 1 if the register takes twice as long, or the list of what is late 150 ms.
Exports of five times as many rows are measured in a process of their own.
"""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http.client import HTTPConnection
from pathlib import Path
from rich.console import Console
from rich.table import Table
from servers import served
from servers import Server
from statistics import mean
from statistics import median
from urllib.parse import quote

import argparse
import json
import os
import random
import resource
import sys
import time
import transaction


LOGIN, PASSWORD = "bench", "Bench-of-registers-1"
AUTHORIZATION = b64encode(f"{LOGIN}:{PASSWORD}".encode()).decode()
BATCH = 250
#: Days in which the office mostly answers, and of how many a case is late.
USUAL, LATE_ONE_IN = 12, 20
DAYS = 730

TIMES, LATE_MS = 2.0, 150
EXPORTED_TIMES = 5

REGISTER = "/cs/@@registers/info-requests"
COLUMNS = ["Title", "getURL", "portal_type", "review_state", "modified", "UID"]
QUERY = {
    "criteria": [
        {
            "i": "path",
            "o": "plone.app.querystring.operation.string.path",
            "v": "/evidence::1",
        }
    ],
    "sort_on": "getObjPositionInParent",
    "sort_order": "ascending",
}
#: What a browser asks for to show the stock view of a folder.
FOLDER_CONTENTS = (
    "/evidence/folder_contents",
    "/evidence/@@fc-contextInfo",
    "/evidence/@@getVocabulary?name=plone.app.vocabularies.Catalog"
    f"&query={quote(json.dumps(QUERY))}&attributes={quote(json.dumps(COLUMNS))}"
    f"&batch={quote(json.dumps({'page': 1, 'size': 25}))}",
)
PAGES = {
    "folder contents, stock": FOLDER_CONTENTS,
    "register": (REGISTER,),
    "register, late": (f"{REGISTER}?due=late",),
    "register, a word": (f"{REGISTER}?text=most",),
    "statistics of a year": ("/cs/@@request-statistics",),
    "@registers": ("/@registers/info-requests",),
}


def fill(data: Path, number: int) -> None:
    """A site with so many requests of two years, most of them settled."""
    from kancelar_content.foi.intake import take_request
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.configuration import prepared
    from kancelar_policy.cli.sites import create_site
    from kancelar_policy.cli.sites import open_site
    from kancelar_policy.cli.sites import running_zope
    from plone import api

    configuration = Configuration(data.resolve())
    chance = random.Random(106)  # noqa: S311 the same cases every time
    with prepared(configuration) as preparation, running_zope(configuration):
        create_site(configuration, demo=False)
        with open_site(configuration) as site:
            api.user.create(
                username=LOGIN, password=PASSWORD, email="bench@example.org"
            )
            api.group.add_user(groupname="Administrators", username=LOGIN)
            for count in range(1, number + 1):
                ago = DAYS - DAYS * count // (number + 1)
                case = take_request(
                    site,
                    date.today() - timedelta(days=ago),
                    ("Smlouva",),
                    title=f"Oprava mostu {count}",
                    text="Žádám o smlouvu.",
                    department=f"Odbor {count % 12}",
                )
                settle(case, ago, chance)
                if count % BATCH == 0:
                    transaction.commit()
                    site._p_jar.cacheMinimize()
                    print(count, flush=True)
            transaction.commit()
        preparation.keep()


def settle(case, ago: int, chance: random.Random) -> None:
    """Provide what was asked for, of some late, of the newest and a few not yet."""
    from kancelar_content.foi.clock_rules import Step
    from kancelar_content.foi.record_rules import RecordedStep
    from kancelar_content.foi.steps import record

    days = chance.randint(1, USUAL)
    if not chance.randrange(LATE_ONE_IN):
        days += 20
    if days > ago or not chance.randrange(100):
        return
    day = case.received + timedelta(days=days)
    step = RecordedStep(
        Step("provided", day),
        LOGIN,
        datetime.now(UTC),
        items=tuple(case.objectIds()),
        outcome="provided",
    )
    record(case, step)


def ask(connection: HTTPConnection, paths: tuple[str, ...]) -> int:
    """Get all of them.

    :returns: their size in bytes.
    :raises SystemExit: on any status but 200.
    """
    size = 0
    for path in paths:
        accept = "application/json" if path.startswith("/@") else "text/html"
        headers = {"Accept": accept, "Authorization": f"Basic {AUTHORIZATION}"}
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200:
            raise SystemExit(f"{path} answers {answer.status}: {body[:300]!r}")
        size += len(body)
    return size


@dataclass(frozen=True)
class Answered:
    """Milliseconds of a page: the first time, by the clock and of the processor."""

    first: float
    clock: float
    processor: float
    size: int


def pages(data: Path, rounds: int) -> dict[str, Answered]:
    """All pages asked for in turn; a busy machine slows all of them."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in PAGES}
    sizes = {}
    with served("kancelar", data) as server:
        connection = server.connect()
        ask(connection, ("/cs",))
        for _round in range(rounds + 1):
            for name, paths in PAGES.items():
                begun, used = time.perf_counter(), processor(server)
                sizes[name] = ask(connection, paths)
                spent = time.perf_counter() - begun
                times[name].append((spent * 1000, processor(server) - used))
    found = {}
    for name, spent in times.items():
        clock, used = zip(*spent[1:], strict=True)
        # The kernel counts in ticks of 10 ms: only the mean tells anything.
        found[name] = Answered(spent[0][0], median(clock), mean(used), sizes[name])
    return found


def processor(server: Server) -> float:
    """Milliseconds that the server has used of the processors."""
    stat = Path(f"/proc/{server.process.pid}/stat").read_text()
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def exports(data: Path) -> list[tuple[str, int, float, int, float]]:
    """Rows, seconds, bytes and the most resident MB of each kind of export."""
    from kancelar_content.registers.exports import EXPORTS
    from kancelar_content.registers.registry import find_register
    from kancelar_content.registers.table import Table as Register
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.configuration import prepared
    from kancelar_policy.cli.sites import open_site
    from kancelar_policy.cli.sites import running_zope
    from plone import api
    from zope.globalrequest import getRequest

    configuration = Configuration(data.resolve())
    found = []
    with (
        prepared(configuration),
        running_zope(configuration),
        open_site(configuration),
        api.env.adopt_user(username=LOGIN),
    ):
        table = Register(getRequest(), find_register("info-requests"))
        extract = table.extract("https://example.org/register")
        extract = replace(extract, rows=list(extract.rows) * EXPORTED_TIMES)
        for name, export in EXPORTS.items():
            begun = time.perf_counter()
            size = sum(len(part) for part in export.write(extract))
            seconds = time.perf_counter() - begun
            most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            found.append((name, len(extract.rows), seconds, size, most))
    return found


def shown(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> Table:
    table = Table(title=title)
    for head in heads:
        table.add_column(head, justify="left" if head == heads[0] else "right")
    for row in rows:
        table.add_row(*row)
    return table


def in_a_process(work: Callable[[Path], None], data: Path) -> None:
    """A database is opened once in a process, and memory is that of one job."""
    from multiprocessing import get_context

    job = get_context("spawn").Process(target=work, args=(data,))
    job.start()
    job.join()
    if job.exitcode:
        raise SystemExit(job.exitcode)


def print_exports(data: Path) -> None:
    rows = [
        (name, f"{number}", f"{seconds:.1f}", f"{size / 1e6:.1f}", f"{most:.0f}")
        for name, number, seconds, size, most in exports(data)
    ]
    heads = ("export", "rows", "seconds", "MB", "most MB resident so far")
    Console().print(shown("Exports", heads, rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("var/bench"))
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=20)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    data = options.work / f"registers-{options.requests}"
    if not data.exists():
        fill(data, options.requests)
    measured = pages(data, options.rounds)
    rows = [
        (
            name,
            f"{one.first:.0f}",
            f"{one.clock:.0f}",
            f"{one.processor:.0f}",
            f"{one.size / 1000:.0f}",
        )
        for name, one in measured.items()
    ]
    title = f"{options.requests} requests"
    heads = ("page", "first, ms", "median, ms", "processor, ms", "kB")
    Console().print(shown(title, heads, rows))
    in_a_process(print_exports, data)
    usual = {name: one.clock for name, one in measured.items()}
    ratio = usual["register"] / usual["folder contents, stock"]
    print(f"register / folder contents: {ratio:.2f} (asked for: {TIMES})")
    print(f"late: {usual['register, late']:.0f} ms (asked for: {LATE_MS})")
    sys.exit(ratio >= TIMES or usual["register, late"] >= LATE_MS)


if __name__ == "__main__":
    main()
