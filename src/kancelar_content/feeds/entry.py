"""What a feed consists of, whatever its format."""

from dataclasses import dataclass
from dataclasses import field
from datetime import datetime
from uuid import UUID
from uuid import uuid5


def urn(uid: str, part: str = "") -> str:
    """An identifier that survives moves and renames, from the UID of the content."""
    identity = UUID(uid)
    return (uuid5(identity, part) if part else identity).urn


@dataclass(frozen=True)
class Enclosure:
    """A file that belongs to an entry."""

    url: str
    content_type: str
    size: int
    title: str = ""


@dataclass(frozen=True)
class Entry:
    """One text; `summary` already has its corrections."""

    id: str
    title: str
    link: str
    language: str
    published: datetime
    updated: datetime
    summary: str = ""
    author: str = ""
    #: pairs of token and title
    categories: tuple[tuple[str, str], ...] = ()
    image: Enclosure | None = None
    attachments: tuple[Enclosure, ...] = ()


@dataclass(frozen=True)
class Feed:
    """A page of entries with the way to the others (RFC 5005, section 3)."""

    id: str
    title: str
    #: the page for people that the feed follows
    link: str
    #: address of this page of the feed
    url: str
    language: str
    author: str
    updated: datetime
    entries: tuple[Entry, ...] = ()
    description: str = ""
    #: addresses by relation: first, last, previous, next
    pages: dict[str, str] = field(default_factory=dict)
