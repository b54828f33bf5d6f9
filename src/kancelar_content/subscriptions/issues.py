"""Sendings: what came to light, who is to be told of it, and how far that has come."""

from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from datetime import datetime
from datetime import timedelta
from itertools import islice
from kancelar_content.feeds.entry import Entry
from kancelar_content.subscriptions.rules import DAILY
from kancelar_content.subscriptions.rules import IMMEDIATE
from kancelar_content.subscriptions.rules import is_news
from kancelar_content.subscriptions.rules import LATER
from kancelar_content.subscriptions.rules import latest_slot
from kancelar_content.subscriptions.rules import NEWS_FOR
from kancelar_content.subscriptions.rules import REFUSED
from kancelar_content.subscriptions.rules import Result
from kancelar_content.subscriptions.rules import SENT
from kancelar_content.subscriptions.rules import UNSURE
from kancelar_content.subscriptions.rules import WEEKLY
from kancelar_content.subscriptions.store import Store
from kancelar_content.subscriptions.tokens import new_id
from persistent import Persistent


#: A server that asks for patience (RFC 5321, 4.5.4.1: at least half an hour between
#: tries in general) gets it, and is believed for two days.
PATIENCE = timedelta(minutes=30)
TRIED_FOR = timedelta(days=2)

#: No batch takes so long: who has not reported by then was stopped in the middle.
STOPPED_AFTER = timedelta(minutes=10)

KEPT_ISSUES = 60
COUNTED = (SENT, REFUSED, UNSURE)


class Language(Persistent):
    """What readers of a language were told of, and until when its digests reach."""

    def __init__(self) -> None:
        self.seen = OOTreeSet()
        #: (moment, identifier) of what came to light
        self.found = OOTreeSet()
        self.slots = OOBTree()


class Issue(Persistent):
    """One sending to all readers of a language who chose one frequency."""

    def __init__(
        self, language: str, frequency: str, entries: tuple[str, ...], made: datetime
    ) -> None:
        self.id = f"{made.isoformat()} {new_id()}"
        self.language = language
        self.frequency = frequency
        self.entries = entries
        self.made = made
        #: the last reader who was taken over
        self.cursor = ""
        self.all_taken = False
        self.finished = None
        self.open_claims = 0
        self.skipped = 0
        self.numbers = dict.fromkeys(COUNTED, 0)
        self.codes = {}
        #: readers whose server asked to be patient, or whom the office repeats
        self.again = OOTreeSet()
        self.again_after = made
        #: readers of whom nobody knows whether the mail left
        self.unsure = OOTreeSet()


class Claim(Persistent):
    """Readers whom one machine has taken over; `issue` is None for letters."""

    def __init__(self, issue: str | None, readers: tuple[str, ...], made: datetime):
        self.id = new_id()
        self.issue = issue
        self.readers = readers
        self.made = made


def plan(
    store: Store,
    language: str,
    entries: dict[str, Entry],
    *,
    now: datetime,
    local: datetime,
    hour: int,
    weekday: int,
) -> int:
    """Make the issues that are due in a language; how many they are.

    What is public when a language is looked at for the first time is no news.
    """
    begun = language in store.news
    if not begun:
        store.news[language] = Language()
    log = store.news[language]
    new = [entry for entry in entries.values() if entry.id not in log.seen]
    log.seen.update(entry.id for entry in new)
    if begun:
        new = [entry for entry in new if is_news(entry.published, now=now)]
        log.found.update((now.isoformat(), entry.id) for entry in new)
    else:
        new = []
    made = _issue(store, language, IMMEDIATE, [entry.id for entry in new], now)
    for frequency in (DAILY, WEEKLY):
        slot = latest_slot(frequency, local, hour=hour, weekday=weekday)
        due = slot.astimezone(now.tzinfo).isoformat()
        last = log.slots.get(frequency)
        if last is not None and due <= last:
            continue
        log.slots[frequency] = due
        if last is not None:
            found = log.found.keys(min=(last, ""), max=(due, "\uffff"))
            made += _issue(store, language, frequency, [i for _m, i in found], now)
    _forget(log, now=now)
    return made


def _issue(
    store: Store, language: str, frequency: str, entries: list[str], now: datetime
) -> int:
    if not entries or not store.members.get((language, frequency)):
        return 0
    issue = Issue(language, frequency, tuple(entries), now)
    store.issues[issue.id] = issue
    return 1


def _forget(log: Language, *, now: datetime) -> None:
    over = (now - NEWS_FOR).isoformat()
    for pair in list(log.found.keys(max=(over, ""))):
        log.found.remove(pair)


def take_letters(store: Store, *, now: datetime, limit: int) -> Claim | None:
    """Take over the letters of the next readers who are owed one."""
    readers = tuple(islice(store.letters, limit))
    if not readers:
        return None
    for reader in readers:
        store.letters.remove(reader)
    return _claim(store, None, readers, now)


def take_readers(store: Store, *, now: datetime, limit: int) -> Claim | None:
    """Take over the next readers of the oldest issue that has some."""
    for issue in store.issues.values():
        if issue.finished is not None:
            continue
        readers = _next_readers(store, issue, now=now, limit=limit)
        if readers:
            return _claim(store, issue, readers, now)
    return None


def _next_readers(
    store: Store, issue: Issue, *, now: datetime, limit: int
) -> tuple[str, ...]:
    if not issue.all_taken:
        found = store.after(issue.language, issue.frequency, issue.cursor, limit)
        if found:
            issue.cursor = found[-1]
            return tuple(found)
        issue.all_taken = True
    if issue.again and issue.again_after <= now:
        found = list(islice(issue.again, limit))
        for reader in found:
            issue.again.remove(reader)
        return tuple(found)
    _finish(issue, now=now)
    return ()


def _claim(
    store: Store, issue: Issue | None, readers: tuple[str, ...], now: datetime
) -> Claim:
    claim = Claim(issue.id if issue else None, readers, now)
    store.claims[claim.id] = claim
    if issue is not None:
        issue.open_claims += 1
    return claim


def report(
    store: Store, claim_id: str, results: dict[str, Result], *, now: datetime
) -> None:
    """Take down what became of a claim; readers without a result wanted nothing."""
    claim = store.claims.pop(claim_id, None)
    if claim is None:
        return
    issue = store.issues.get(claim.issue) if claim.issue else None
    if issue is None:
        # A letter twice does no harm, one that never comes does.
        store.letters_again.update(
            {
                reader: now + PATIENCE
                for reader, result in results.items()
                if result.state in (LATER, UNSURE) and reader in store.subscribers
            }
        )
        return
    issue.open_claims -= 1
    issue.skipped += len(claim.readers) - len(results)
    numbers, codes = dict(issue.numbers), dict(issue.codes)
    for reader, result in results.items():
        state = result.state
        if state == LATER and now - issue.made < TRIED_FOR:
            issue.again.add(reader)
            issue.again_after = now + PATIENCE
            continue
        state = REFUSED if state == LATER else state
        numbers[state] += 1
        if state == UNSURE:
            issue.unsure.add(reader)
        if state == REFUSED:
            codes[result.code] = codes.get(result.code, 0) + 1
    issue.numbers, issue.codes = numbers, codes
    _finish(issue, now=now)


def close_stopped(store: Store, *, now: datetime) -> int:
    """Take claims of machines that were stopped as unsure; how many readers of issues.

    Their letters are owed again, their issues are sent to nobody twice.
    """
    stopped = [
        claim for claim in store.claims.values() if now - claim.made > STOPPED_AFTER
    ]
    for claim in stopped:
        unsure = {reader: Result(UNSURE) for reader in claim.readers}
        report(store, claim.id, unsure, now=now)
    return sum(len(claim.readers) for claim in stopped if claim.issue)


def repeat_unsure(issue: Issue, *, now: datetime) -> int:
    """Send once more to those of whom nobody knows; some will have it twice."""
    readers = list(issue.unsure)
    issue.again.update(readers)
    issue.unsure.clear()
    issue.again_after = now
    issue.numbers = {**issue.numbers, UNSURE: 0}
    issue.finished = None
    return len(readers)


def _finish(issue: Issue, *, now: datetime) -> None:
    if issue.all_taken and not issue.again and not issue.open_claims:
        issue.finished = now


def forget_issues(store: Store) -> None:
    """Keep the last finished sendings; their numbers, no addresses."""
    finished = [key for key, issue in store.issues.items() if issue.finished]
    for key in finished[:-KEPT_ISSUES]:
        del store.issues[key]
