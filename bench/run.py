"""All figures of `bench/README.md`, made by `make bench`."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from itertools import cycle
from pathlib import Path
from rich.console import Console
from rich.table import Table
from servers import KANCELAR
from servers import served
from servers import Server
from timing import ask
from timing import compare
from timing import fresh
from timing import fresh_since
from timing import Timing
from urllib.parse import quote

import argparse
import json
import os
import platform
import subprocess
import sys


JSON = "application/json"
LIST = "/cs/tiskove-zpravy"
REST = (
    "/@press-releases?b_size=25&fields=title,description,date,modified,language,image"
)
FEED = f"{LIST}/feed.atom"
STOCK_LIST = "/news/summary_view"
STOCK_REST = (
    "/@search?portal_type=News%20Item&sort_on=effective&sort_order=descending"
    "&b_size=25&metadata_fields=effective&metadata_fields=modified"
    "&metadata_fields=Language&metadata_fields=image_scales"
)

REPAIRS = ("oprava", "opravy", "opravu", "oprav", "opravou")
ROADS = ("silnice", "silnici", "silnic", "silnicí", "silnicím")

#: Searches of the large site, each in several forms that are asked for in turn: two
#: words, a phrase, a word of half and one of nearly all pages, and mistakes.
SEARCHES = {
    "search, two words": [f"{one} {two}" for one in REPAIRS for two in ROADS],
    "search, phrase": [f'"{one} {two}"' for one in REPAIRS for two in ROADS],
    "search, half of the pages": ["dotace", "dotaci", "dotací", "dotacím"],
    "search, nearly all pages": ["kraj", "kraje", "kraji", "krajem", "krajů"],
    "search, mistyped": ["silncie", "dotcae", "oprvaa", "krajksý"],
}

READERS = 4

console = Console()


def search(forms: Iterator[str]) -> str:
    """The search page of the next form, which no cache of pages knows."""
    return fresh(f"/cs/@@search?SearchableText={quote(next(forms))}")


def make_kancelar(data: Path, size: int) -> None:
    """A site with that many releases; one that is there from an earlier run stays."""
    if data.exists():
        return
    run = partial(subprocess.run, check=True, stdout=subprocess.DEVNULL)
    run([KANCELAR, "create-site", "--empty", "--data", data])
    run([KANCELAR, "demo", "--size", str(size), "--data", data])


def make_stock(data: Path, size: int) -> None:
    """A stock Plone with as many News Items."""
    if data.exists():
        return
    script = Path(__file__).with_name("stock_site.py")
    subprocess.run([sys.executable, script, data, str(size)], check=True)


def newest(server: Server, path: str) -> str:
    """Path of the newest item that a REST list names."""
    connection = server.connect()
    connection.request("GET", path, headers={"Accept": JSON})
    items = json.load(connection.getresponse())["items"]
    connection.close()
    return "/" + items[0]["@id"].split("/", 3)[3]


def side_by_side(work: Path, size: int, rounds: int) -> list[Timing]:
    """Ours against stock Plone with the same number of items."""
    with ExitStack() as stack:
        ours = stack.enter_context(served("kancelar", work / f"kancelar-{size}"))
        stock = stack.enter_context(served("stock", work / f"stock-{size}"))
        release, item = newest(ours, REST), newest(stock, STOCK_REST)
        pages = {
            "REST newest 25": (REST, STOCK_REST, JSON),
            "list page, as shipped": (LIST, STOCK_LIST, "text/html"),
            "release page, as shipped": (release, item, "text/html"),
        }
        timings = []
        for name, (our_path, stock_path, accept) in pages.items():
            paths = {ours: lambda p=our_path: p, stock: lambda p=stock_path: p}
            timings += compare(name, paths, rounds=rounds, accept=accept)
        for name, our_path, stock_path in (
            ("list page, nothing cached", LIST, STOCK_LIST),
            ("release page, nothing cached", release, item),
        ):
            paths = {
                ours: partial(fresh, our_path),
                stock: partial(fresh, stock_path),
            }
            timings += compare(name, paths, rounds=rounds)
        return timings


def growth(work: Path, sizes: tuple[int, int], rounds: int) -> list[Timing]:
    """The same requests on a small and a large site of ours, nothing cached."""
    with ExitStack() as stack:
        servers = [
            stack.enter_context(served(f"{size} releases", work / f"kancelar-{size}"))
            for size in sizes
        ]
        timings = []
        for name, path, accept in (
            ("list page", partial(fresh, LIST), "text/html"),
            ("REST list, as shipped", lambda: REST, JSON),
            ("REST list, another query each time", partial(fresh_since, REST), JSON),
            ("feed, as shipped", lambda: FEED, "*/*"),
        ):
            timings += compare(
                name, dict.fromkeys(servers, path), rounds=rounds, accept=accept
            )
        for name, forms in SEARCHES.items():
            paths = {server: partial(search, cycle(forms)) for server in servers}
            timings += compare(name, paths, rounds=rounds)
        return timings


def memory(work: Path, size: int, requests: int) -> list[tuple[int, float]]:
    """Resident MB after none, half and all of the mixed requests of four readers."""
    with served("memory", work / f"kancelar-{size}") as server:
        release = newest(server, REST)
        mixed = (
            ("/cs", "text/html", str),
            (LIST, "text/html", fresh),
            (release, "text/html", fresh),
            ("/en/press-releases", "text/html", str),
            (REST, JSON, fresh_since),
            (FEED, "*/*", str),
            ("/cs/@@search?SearchableText=dotace", "text/html", str),
            (f"{LIST}?topic=doprava", "text/html", fresh),
        )

        def read(share: int) -> None:
            connection = server.connect()
            for number in range(share):
                path, accept, vary = mixed[number % len(mixed)]
                ask(connection, vary(path), accept)
            connection.close()

        measured = [(0, server.resident())]
        for half in (1, 2):
            with ThreadPoolExecutor(READERS) as readers:
                list(readers.map(read, [requests // 2 // READERS] * READERS))
            measured.append((requests * half // 2, server.resident()))
        return measured


def show(title: str, timings: list[Timing]) -> None:
    """One row a request: the medians of both servers and their ratio."""
    first, second = dict.fromkeys(timing.server for timing in timings)
    table = Table(title=title)
    for column in ("request", f"{first} ms", f"{second} ms", f"{second} / {first}"):
        table.add_column(column, justify="left" if column == "request" else "right")
    rows: dict[str, dict[str, float]] = {}
    for timing in timings:
        rows.setdefault(timing.request, {})[timing.server] = timing.median
    for request, medians in rows.items():
        ratio = medians[second] / medians[first]
        table.add_row(
            request, f"{medians[first]:.1f}", f"{medians[second]:.1f}", f"{ratio:.2f}"
        )
    console.print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("var/bench"))
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--size", type=int, default=5000)
    parser.add_argument("--small", type=int, default=1000)
    parser.add_argument("--large", type=int, default=20000)
    parser.add_argument("--requests", type=int, default=10000)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    with console.status("Making the sites ..."):
        for size in {options.small, options.size, options.large}:
            make_kancelar(options.work / f"kancelar-{size}", size)
        make_stock(options.work / f"stock-{options.size}", options.size)
    console.print(
        f"{platform.machine()}, {os.cpu_count()} cores,"
        f" Python {platform.python_version()}"
    )
    show(
        f"{options.size} items",
        side_by_side(options.work, options.size, options.rounds),
    )
    show(
        "Growth",
        growth(options.work, (options.small, options.large), options.rounds),
    )
    for number, megabytes in memory(options.work, options.size, options.requests):
        console.print(f"{number:>6} requests: {megabytes:.0f} MB resident")


if __name__ == "__main__":
    main()
