"""What the annual report of a year costs among ten thousand requests in the register.

Makes a site of its own in a folder that it removes in the end. A fifth of the requests
belong to the year, with the steps that requests have; the report is made as its draft
shows it, with nothing in memory before each time.
"""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from rich.console import Console
from servers import KANCELAR
from statistics import median
from types import SimpleNamespace

import argparse
import subprocess
import tempfile
import time


YEAR = 2025
#: Kinds of steps with the days after the delivery, one way of a request each.
WAYS = (
    (("provided", 9),),
    (("extended", 10), ("provided", 22)),
    (("refused", 14), ("appeal", 28), ("appeal_forwarded", 35)),
    (("call_identity", 4), ("identity_supplied", 11), ("provided", 25)),
    (("complaint", 20), ("complaint_satisfied", 24), ("provided", 25)),
)
A_COMMIT = 200


def make_requests(site, number: int) -> None:
    """Five years of requests with their steps, indexed once each, all as received."""
    from dataclasses import asdict
    from kancelar_content.foi.clock_rules import Step
    from kancelar_content.foi.record_rules import RecordedStep
    from kancelar_content.registers.registry import FOLDER
    from persistent.list import PersistentList
    from plone.dexterity.utils import addContentToContainer
    from plone.dexterity.utils import createContent

    import transaction

    first, now = date(YEAR - 3, 1, 1), datetime.now(UTC)
    for place in range(number):
        received = first + timedelta(days=place * 5 * 365 // number)
        case = createContent(
            "InfoRequest",
            received=received,
            title=f"Oprava mostu {place}",
            text="Žádám o smlouvy.",
            applicant_name=f"Osoba {place}",
        )
        case._steps = PersistentList(
            asdict(
                RecordedStep(
                    Step(kind, received + timedelta(days=days)),
                    "officer",
                    now,
                    items=("item",) if kind in ("provided", "refused") else (),
                    outcome=kind if kind in ("provided", "refused") else "",
                    reason="b" if kind == "complaint" else "",
                )
            )
            for kind, days in WAYS[place % len(WAYS)]
        )
        addContentToContainer(site[FOLDER], case, checkConstraints=False)
        if place % A_COMMIT == 0:
            transaction.commit()
            site._p_jar.cacheGC()
    transaction.commit()


def measure(data: Path, number: int, rounds: int, console: Console) -> None:
    from kancelar_content.foi.annual_report.annual_report import FOR_THE_OFFICE
    from kancelar_content.foi.annual_report.current import current
    from kancelar_content.foi.annual_report.current import files_of
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.sites import open_site

    report = SimpleNamespace(year=YEAR, **dict.fromkeys(FOR_THE_OFFICE))
    with open_site(Configuration(data)) as site:
        begun = time.perf_counter()
        make_requests(site, number)
        console.print(f"{number} made in {time.perf_counter() - begun:.0f} s")
        counted, written = [], []
        for _round in range(rounds):
            site._p_jar.cacheMinimize()
            begun = time.perf_counter()
            made = current(report, 1)
            counted.append(time.perf_counter() - begun)
            begun = time.perf_counter()
            files_of(made.report, "", None)
            written.append(time.perf_counter() - begun)
        console.print(f"requests of the year: {made.numbers['requests'].value}")
        console.print(f"counting the year: {median(counted):.2f} s")
        console.print(f"PDF, DOCX and CSV: {median(written):.2f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "var"
        subprocess.run(
            [KANCELAR, "create-site", "--empty", "--data", data],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        measure(data, options.requests, options.rounds, Console())


if __name__ == "__main__":
    main()
