"""Pure rules of subscriptions: times of digests, who gets what, answers of servers."""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta


IMMEDIATE, DAILY, WEEKLY = "immediate", "daily", "weekly"
FREQUENCIES = (IMMEDIATE, DAILY, WEEKLY)

#: A text that comes to light later than this after its date is no news.
NEWS_FOR = timedelta(days=14)


def latest_slot(
    frequency: str, local: datetime, *, hour: int, weekday: int
) -> datetime:
    """The last moment a digest was due at, not later than `local`.

    :param local: the time at the site, with its zone; Monday is weekday 0.
    """
    slot = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    if frequency == WEEKLY:
        slot -= timedelta(days=(local.weekday() - weekday) % 7)
    if slot > local:
        slot -= timedelta(days=7 if frequency == WEEKLY else 1)
    return slot


def is_news(published: datetime, *, now: datetime) -> bool:
    """Whether a text that readers can see for the first time is worth a mail."""
    return now - published <= NEWS_FOR


def wants(topics: Collection[str], entry_topics: Iterable[str]) -> bool:
    """Whether a reader of these topics is told of the text; without topics, of all."""
    return not topics or any(topic in topics for topic in entry_topics)


@dataclass(frozen=True)
class Result:
    """What a mail server did with one mail."""

    #: accepted, refused for good, to be tried again, or nobody knows
    state: str
    #: the code of the server, without its text, which may quote the address
    code: int = 0


SENT, REFUSED, LATER, UNSURE = "sent", "refused", "later", "unsure"


def result_of(code: int) -> Result:
    """What an answer of the server means (RFC 5321, section 4.2.1)."""
    if 200 <= code < 300:
        return Result(SENT, code)
    return Result(REFUSED if 500 <= code < 600 else LATER, code)
