"""Pure rules of subscriptions: addresses, times of digests, limits, who gets what."""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from ipaddress import ip_address
from ipaddress import ip_network

import re


IMMEDIATE, DAILY, WEEKLY = "immediate", "daily", "weekly"
FREQUENCIES = (IMMEDIATE, DAILY, WEEKLY)

#: RFC 5321, section 4.5.3.1, in octets.
LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64

#: The dot-atom of RFC 5322; quoted local parts and address literals are refused.
LOCAL_PART = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
)
DOMAIN = re.compile(
    r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)

#: A text that comes to light later than this after its date is no news.
NEWS_FOR = timedelta(days=14)


def clean_address(typed: str) -> str | None:
    """The address as it is kept and compared; None if no mail could be sent to it.

    A line break is never cleaned away: it may be meant to begin another header.
    """
    typed = typed.strip(" \t")
    local, at, domain = typed.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    if not at or len(address) > LONGEST_ADDRESS or len(local) > LONGEST_LOCAL_PART:
        return None
    if not LOCAL_PART.fullmatch(local) or not DOMAIN.fullmatch(domain):
        return None
    if "=?" in local:  # the mail library takes it for an encoded word (RFC 2047)
        return None
    return address


def breaks_header(typed: str) -> bool:
    """Whether the text would end a header line of a mail and begin another one."""
    return any(character in typed for character in "\r\n\0\x0b\x0c\x85\u2028\u2029")


def network_of(client: str) -> str:
    """What one subscriber to the Internet has: a /24 or, of IPv6, a /48."""
    try:
        address = ip_address(client)
    except ValueError:
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    width = 24 if address.version == 4 else 48
    return str(ip_network(f"{address}/{width}", strict=False))


def recent(
    moments: Iterable[datetime], *, now: datetime, within: timedelta
) -> list[datetime]:
    """Those moments that a limit still counts."""
    return [moment for moment in moments if now - moment < within]


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
