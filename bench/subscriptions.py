"""What a hundred thousand subscribers cost: a tick, a batch, memory, a publication.

Makes a site of its own in a folder that it removes in the end; mails go to a server on
this machine that takes all of them.
"""

from aiosmtpd.controller import Controller
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from datetime import UTC
from pathlib import Path
from rich.console import Console
from rich.table import Table
from servers import free_port
from servers import KANCELAR
from statistics import median
from typing import Any

import argparse
import resource
import subprocess
import tempfile
import time


#: What a courier takes over at once, as the settings have it at first.
BATCH = 50
READERS_A_COMMIT = 5000


class NothingLeft(Exception):
    """All mails are handed over; what found none is not measured."""


class Sink:
    """A mail server that takes everything and keeps nothing."""

    async def handle_DATA(self, server, session, envelope) -> str:
        return "250 OK"


class Clock:
    """Milliseconds by the clock and of the processor, by what was measured."""

    def __init__(self) -> None:
        self.rows: dict[str, list[tuple[float, float]]] = {}

    def time(self, name: str, work: Callable[[], Any]) -> Any:
        begun, used = time.perf_counter(), time.process_time()
        result = work()
        spent = (time.perf_counter() - begun, time.process_time() - used)
        self.rows.setdefault(name, []).append((spent[0] * 1000, spent[1] * 1000))
        return result

    def table(self) -> Table:
        table = Table("what", "clock, ms", "processor, ms")
        for name, spent in self.rows.items():
            clock, processor = (median(column) for column in zip(*spent, strict=True))
            table.add_row(name, f"{clock:.1f}", f"{processor:.1f}")
        return table


def resident_mb() -> float:
    """The largest resident memory of this process until now."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def add_people() -> None:
    """Four eyes see a release before it is public."""
    from plone import api

    for name, group in (("officer", "tiskove-oddeleni"), ("head", "vedouci-odboru")):
        api.user.create(username=name, email=f"{name}@example.org")
        api.group.add_user(groupname=group, username=name)


def set_up_mail(port: int) -> None:
    """The site hands its mails to the sink, and has no time limit."""
    from kancelar_content.subscriptions.settings import PREFIX
    from plone import api

    for name, value in (
        ("plone.smtp_host", "127.0.0.1"),
        ("plone.smtp_port", port),
        ("plone.email_from_address", "tisk@kraj.example"),
        ("plone.email_from_name", "Liberecký kraj"),
        (f"{PREFIX}.batch", BATCH),
    ):
        api.portal.set_registry_record(name, value)


def subscribe(site, number: int) -> None:
    """Confirmed readers of Czech news, half of them by digests."""
    from kancelar_content.subscriptions.store import need_store

    import transaction

    store, now = need_store(site), datetime.now(UTC)
    for reader in range(number):
        address = f"reader{reader}@example.org"
        store.request(
            address,
            language="cs",
            topics=(),
            frequency="immediate" if reader % 2 else "daily",
            now=now,
            days=3,
            letters_a_day=3,
        )
        found = store.find(address)
        store.confirm(found, now=now)
        store.letters.discard(found.id)
        if reader % READERS_A_COMMIT == 0:
            transaction.savepoint(optimistic=True)
            site._p_jar.cacheGC()
    transaction.commit()
    site._p_jar.cacheMinimize()


def publish_release(site, clock: Clock, name: str, number: int) -> None:
    """What an editor does, with the commit."""
    from plone import api
    from plone.app.textfield.value import RichTextValue

    import transaction

    release = api.content.create(
        site["cs"]["tiskove-zpravy"],
        "PressRelease",
        title=f"Kraj opraví silnici {number}",
        text=RichTextValue("<p>Silnice.</p>", "text/html", "text/x-html-safe"),
    )
    for person, step in (("officer", "submit"), ("head", "approve")):
        with api.env.adopt_user(username=person):
            api.content.transition(release, step)
    transaction.commit()

    def publish() -> None:
        with api.env.adopt_user(username="officer"):
            api.content.transition(release, "publish")
            transaction.commit()

    clock.time(name, publish)


def plan(site) -> None:
    """The task of the tick without what it sends afterwards."""
    from kancelar_content.subscriptions.task import SubscriptionTask

    import transaction

    SubscriptionTask().run(site, datetime.now(UTC))
    # Its mails leave after a commit by the transaction; here they are sent apart.
    transaction.get()._after_commit = []
    transaction.commit()


def send_batches(site, clock: Clock, batches: int) -> None:
    """Take over, write, hand over and report, as the courier does."""
    from kancelar_content.subscriptions.courier import _report
    from kancelar_content.subscriptions.courier import _take
    from kancelar_content.subscriptions.smtp import connected
    from kancelar_content.subscriptions.smtp import hand_over

    import transaction

    def batch(connection) -> None:
        taken = _take(site)
        transaction.commit()
        if taken is None:
            raise NothingLeft
        results = {
            reader: hand_over(connection, mail) for reader, mail in taken.mails.items()
        }
        _report(site, taken.claim, results)
        transaction.commit()

    with connected() as connection, suppress(NothingLeft):
        for _number in range(batches):
            clock.time(f"a batch of {BATCH} mails", lambda: batch(connection))


def measure(data: Path, number: int, rounds: int, console: Console) -> None:
    from kancelar_policy.cli.configuration import Configuration
    from kancelar_policy.cli.sites import open_site

    import transaction

    clock = Clock()
    sink = Controller(Sink(), hostname="127.0.0.1", port=free_port())
    sink.start()
    with open_site(Configuration(data)) as site:
        set_up_mail(sink.port)
        add_people()
        for each in range(rounds):
            publish_release(site, clock, "publishing, no subscriber", each)
        before = resident_mb()
        begun = time.perf_counter()
        subscribe(site, number)
        console.print(f"{number} made in {time.perf_counter() - begun:.0f} s")
        made = resident_mb()
        plan(site)
        for each in range(rounds):
            name = f"publishing, {number} subscribers"
            publish_release(site, clock, name, rounds + each)
            transaction.begin()
            clock.time("a tick with news", lambda: plan(site))
            clock.time("a tick without news", lambda: plan(site))
        send_batches(site, clock, rounds * 4)
        console.print(clock.table())
        console.print(
            f"Memory: {before:.0f} MB before, {made:.0f} MB when all were made,"
            f" {resident_mb():.0f} MB after the batches"
        )
    sink.stop()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subscribers", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "var"
        subprocess.run(
            [KANCELAR, "create-site", "--empty", "--data", data],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        measure(data, options.subscribers, options.rounds, console)


if __name__ == "__main__":
    main()
