"""Times one kind of request on several servers, in turn."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from itertools import count
from servers import Server
from statistics import median

import time


@dataclass(frozen=True)
class Timing:
    """Milliseconds of each answer of one server to one kind of request."""

    server: str
    request: str
    milliseconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of the answers were quicker."""
        return median(self.milliseconds)


_numbers = count()


def fresh(path: str) -> str:
    """The path with a parameter never used before, so that no cache has the page."""
    return f"{path}{'&' if '?' in path else '?'}fresh={next(_numbers)}"


def fresh_since(path: str) -> str:
    """The path with a day long before the first release: another query, same answer."""
    day = date(1990, 1, 1) + timedelta(days=next(_numbers))
    return f"{path}{'&' if '?' in path else '?'}since={day}"


def ask(connection, path: str, accept: str) -> int:
    """Get one page through the connection.

    :returns: its size in bytes.
    :raises SystemExit: on any status but 200, which would make the figure worthless.
    """
    connection.request("GET", path, headers={"Accept": accept})
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{path} answers {answer.status}: {body[:300]!r}")
    return len(body)


def compare(
    request: str,
    paths: dict[Server, Callable[[], str]],
    *,
    rounds: int,
    accept: str = "text/html",
) -> list[Timing]:
    """Ask the servers in turn, so that a machine that slows down slows all of them."""
    connections = {server: server.connect() for server in paths}
    times: dict[Server, list[float]] = {server: [] for server in paths}
    for number in range(rounds + 3):
        for server, path in paths.items():
            address = path()
            begun = time.perf_counter()
            ask(connections[server], address, accept)
            if number >= 3:
                times[server].append((time.perf_counter() - begun) * 1000)
    for connection in connections.values():
        connection.close()
    return [Timing(server.name, request, tuple(ms)) for server, ms in times.items()]
