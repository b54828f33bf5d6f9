"""Takes readers over, commits that, and only then hands their mails to the server.

So a mail leaves at most once: a machine that is stopped in the middle of a batch leaves
a claim, which nobody sends again by itself.
"""

from Acquisition import aq_base
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from email.errors import MessageError
from kancelar_content.feeds.entry import Entry
from kancelar_content.scheduling.committing import committed
from kancelar_content.scheduling.own_site import own_site
from kancelar_content.subscriptions.issues import Claim
from kancelar_content.subscriptions.issues import report
from kancelar_content.subscriptions.issues import take_letters
from kancelar_content.subscriptions.issues import take_readers
from kancelar_content.subscriptions.mails import MailWriter
from kancelar_content.subscriptions.news import language_folders
from kancelar_content.subscriptions.news import public_entries
from kancelar_content.subscriptions.rules import LATER
from kancelar_content.subscriptions.rules import Result
from kancelar_content.subscriptions.rules import wants
from kancelar_content.subscriptions.settings import settings
from kancelar_content.subscriptions.smtp import connected
from kancelar_content.subscriptions.smtp import hand_over
from kancelar_content.subscriptions.smtp import Mail
from kancelar_content.subscriptions.smtp import NoMailServer
from kancelar_content.subscriptions.store import CONFIRMED
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import Store
from kancelar_content.subscriptions.store import Subscriber
from transaction import TransactionManager
from typing import Any

import logging
import time


logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Batch:
    """What one claim has to send, by reader."""

    claim: str
    mails: dict[str, Mail]


def send_after_commit(committed: bool, database, path: tuple[str, ...]) -> None:
    """What the transaction calls at its end; what it planned must be there first."""
    if not committed:
        return
    try:
        sent = Courier(database, path).work()
    except NoMailServer as error:
        logger.warning("No news by e-mail were sent: %s.", error)
    except Exception as error:
        # The message of the error could quote an address.
        logger.error("Sending news by e-mail failed: %s", type(error).__name__)
    else:
        if sent:
            logger.info("News by e-mail: %s mails handed over", sent)


class Courier:
    """Works in transactions of its own, until nothing is left or its time is over."""

    def __init__(self, database, path: tuple[str, ...]) -> None:
        self.database = database
        self.path = path
        self.manager = TransactionManager()

    def work(self) -> int:
        """Hand over what is due; how many mails were.

        :raises NoMailServer: before anything is taken over.
        """
        handed_over = 0
        with own_site(self.database, self.path, self.manager) as site:
            if not self._is_work(site):
                return 0
            until = time.monotonic() + settings().seconds
            with connected() as connection:
                while time.monotonic() < until:
                    batch = self._commit(site, _take)
                    if batch is None:
                        break
                    results: dict[str, Result] = {}
                    for reader, mail in batch.mails.items():
                        late = time.monotonic() >= until
                        results[reader] = (
                            Result(LATER) if late else hand_over(connection, mail)
                        )
                    self._commit(site, _report, batch.claim, results)
                    handed_over += len(results)
                    if connection.sock is None:
                        break
        return handed_over

    def _is_work(self, site) -> bool:
        store = find_store(site)
        return store is not None and bool(
            store.letters
            or any(issue.finished is None for issue in store.issues.values())
        )

    def _commit(self, site, work: Callable, *arguments: Any) -> Any:
        """Do the work in the site and commit it."""
        return committed(self.manager, work, site, *arguments)


def _take(site) -> Batch | None:
    store = find_store(site)
    now = datetime.now(UTC)
    limit = settings().batch
    claim = take_letters(store, now=now, limit=limit)
    claim = claim or take_readers(store, now=now, limit=limit)
    if claim is None:
        return None
    return Batch(claim.id, dict(_mails(site, aq_base(store), claim)))


def _report(site, claim: str, results: dict[str, Result]) -> None:
    report(find_store(site), claim, results, now=datetime.now(UTC))


def _mails(site, store: Store, claim: Claim) -> Iterator[tuple[str, Mail]]:
    folders = language_folders(site)
    found = (store.subscribers.get(reader) for reader in claim.readers)
    readers = [reader for reader in found if reader and reader.language in folders]
    if claim.issue is None:
        yield from _letters(store, folders, readers)
        return
    issue = store.issues[claim.issue]
    folder = folders.get(issue.language)
    if folder is None:
        return
    public = public_entries(folder)
    entries = [public[key] for key in public if key in issue.entries]
    writer = MailWriter(store, folder, issue.language)
    for reader in readers:
        wanted = _wanted(reader, entries)
        if reader.state == CONFIRMED and wanted:
            yield from _written(reader, writer.news, issue.frequency, wanted)


def _letters(
    store: Store, folders: dict[str, object], readers: list[Subscriber]
) -> Iterator[tuple[str, Mail]]:
    for reader in readers:
        writer = MailWriter(store, folders[reader.language], reader.language)
        yield from _written(reader, writer.letter)


def _written(
    reader: Subscriber, write: Callable, *arguments: Any
) -> Iterator[tuple[str, Mail]]:
    """The reader's mail; one that cannot be written does not keep the others."""
    try:
        yield reader.id, write(reader, *arguments)
    except (ValueError, MessageError) as error:
        # The message of the error could quote an address.
        logger.error("A mail could not be written: %s", type(error).__name__)


def _wanted(reader: Subscriber, entries: list[Entry]) -> list[Entry]:
    return [
        entry
        for entry in entries
        if wants(reader.topics, (token for token, _title in entry.categories))
    ]
