"""What bad input costs; ends with 1 if an odd request takes 200 ms or more.

Takes the large site of `run.py`; words and filters are asked for anew each time, so no
cache has the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from rich.console import Console
from rich.table import Table
from servers import free_port
from servers import served
from servers import Server
from statistics import median
from subscriptions import set_up_mail
from urllib.parse import quote
from urllib.parse import urlencode

import argparse
import os
import re
import sys
import time


ASKED_FOR_MS = 200
SEARCH = "/cs/@@search?SearchableText="
LIST = "/cs/tiskove-zpravy?"
REST = "/@press-releases?"

HTML = {"Accept": "text/html"}
JSON = {"Accept": "application/json"}
FORM = {**HTML, "Content-Type": "application/x-www-form-urlencoded"}

_numbers = count()


@dataclass(frozen=True)
class Case:
    """A request that nobody should make, and the statuses that answer it rightly."""

    name: str
    path: str
    statuses: tuple[int, ...] = (200,)
    headers: tuple[tuple[str, str], ...] = tuple(HTML.items())
    body: Callable[[str], str] | None = None


def _rest(name: str, path: str, *statuses: int) -> Case:
    return Case(name, path, statuses, tuple(JSON.items()))


def _post(name: str, path: str, statuses: tuple[int, ...], **fields: str) -> Case:
    def body(authenticator: str) -> str:
        return urlencode({**fields, "_authenticator": authenticator})

    return Case(name, path, statuses, tuple(FORM.items()), body)


CASES = (
    Case("search, 10,000 letters", SEARCH + "s" * 10_000),
    Case("search, 10,000 letters of words", SEARCH + "silnice+" * 1250),
    Case("search, 40 words", SEARCH + "+".join(f"slovo{n}" for n in range(40))),
    Case("search, only operators", SEARCH + quote('AND OR NOT ( ) " * ? - + AND')),
    Case("search, open quotation mark", SEARCH + quote('"silnice')),
    Case("search, short beginnings", SEARCH + quote("a* b* k* s* kr* si*")),
    Case("search, combining marks", SEARCH + quote("s" + "\u0301" * 3000)),
    Case("search, right to left", SEARCH + quote("\u202eسيلنيتسه\u202c")),
    Case("search, NUL", SEARCH + "sil%00nice"),
    Case("search, broken UTF-8", SEARCH + "%ff%fe"),
    Case("search, page past the end", SEARCH + "kraj&page=99999"),
    Case(
        "search, forged filters", SEARCH + "kraj&type=x&topic=%27%3B&year=" + "9" * 500
    ),
    Case(
        "suggestions, 10,000 letters", "/cs/@@search-suggestions?text=" + "s" * 10_000
    ),
    Case("list, page past the end", LIST + "page=99999"),
    Case("list, forged filters", LIST + "topic=x&genre=y&year=" + "9" * 500),
    Case("calendar, forged month", "/cs/kalendar-akci?view=month&month=9999-99"),
    Case("value that is no number", "/cs?page:int=x", (400,)),
    Case("address of 6,000 letters", "/cs/" + "n" * 6000, (404,)),
    _rest("REST list, forged value", REST + "topic=x", 400),
    _rest("REST list, past the end", REST + "b_start=9999999", 200, 400),
    _rest("REST search, forged size", "/cs/@search?b_size=x", 400),
    _rest(
        "REST search, operators",
        "/cs/@search?SearchableText=" + quote("AND ("),
        200,
        400,
    ),
    _post(
        "subscription, header injection",
        "/cs/@@subscribe",
        (400,),
        email="jana@example.org\r\nBcc: petr@example.org",
        frequency="daily",
        language="cs",
    ),
    _post(
        "subscription, 100,000 letters",
        "/cs/@@subscribe",
        (400,),
        email="x" * 100_000,
        frequency="daily",
        language="cs",
    ),
    _post(
        "forgotten password, header injection",
        "/cs/@@passwordreset-request",
        (200, 404),
        userid="jana\r\nBcc: petr@example.org",
    ),
    _post(
        "subscription, flooding",
        "/cs/@@subscribe",
        (200, 429),
        email="jana{number}@example.org",
        frequency="daily",
        language="cs",
    ),
)


def ask(connection: HTTPConnection, case: Case, authenticator: str) -> float:
    """Milliseconds until the whole answer is there.

    :raises SystemExit: at a status that does not answer the request.
    """
    number = next(_numbers)
    path = f"{case.path}{'&' if '?' in case.path else '?'}fresh={number}"
    body = case.body(authenticator) if case.body else None
    if body:
        body = body.replace("%7Bnumber%7D", str(number))
    begun = time.perf_counter()
    connection.request("POST" if body else "GET", path, body, dict(case.headers))
    answer = connection.getresponse()
    answer.read()
    taken = (time.perf_counter() - begun) * 1000
    if answer.status not in case.statuses:
        raise SystemExit(f"{case.name}: answers {answer.status}")
    return taken


def authenticator_of(connection: HTTPConnection) -> str:
    """The token of the form, without which Plone takes no POST."""
    connection.request("GET", "/cs/@@subscribe", headers=HTML)
    page = connection.getresponse().read().decode()
    found = re.search(r'name="_authenticator" value="(\w+)"', page)
    return found[1] if found else ""


def processor_ms(server: Server) -> float:
    """What the server has used of the processor since its start."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2]
    user, system = fields.split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")


def measured(server: Server, case: Case, rounds: int) -> tuple[float, float]:
    """The median by the clock and the mean of the processor's time, in ms."""
    connection = server.connect()
    authenticator = authenticator_of(connection)
    ask(connection, case, authenticator)
    used = processor_ms(server)
    times = [ask(connection, case, authenticator) for _round in range(rounds)]
    used = processor_ms(server) - used
    connection.close()
    return median(times), used / rounds


def open_subscriptions(data: Path) -> None:
    """Readers can subscribe only where a mail server is named; none is asked here."""
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.sites import open_site

    import transaction

    with open_site(Configuration(data)):
        set_up_mail(free_port())
        transaction.commit()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("var/bench/kancelar-20000"))
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    table = Table("request", "clock, ms", "processor, ms")
    slow = []
    open_subscriptions(options.data)
    with served("bad input", options.data) as server:
        for case in CASES:
            clock, processor = measured(server, case, options.rounds)
            table.add_row(case.name, f"{clock:.0f}", f"{processor:.0f}")
            if clock > ASKED_FOR_MS:
                slow.append(case.name)
    Console().print(table)
    if slow:
        sys.exit(f"Over {ASKED_FOR_MS} ms: {', '.join(slow)}")


if __name__ == "__main__":
    main()
