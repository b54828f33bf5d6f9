"""What an examination says: what was found, and where."""

from .messages import KINDS
from .messages import PLACES
from collections.abc import Mapping
from dataclasses import dataclass
from zope.i18nmessageid import Message


HIDDEN_MARK = "•"

#: No more letters of a datum are ever repeated.
SHOWN_LETTERS = 2


@dataclass(frozen=True)
class Place:
    """A kind of place of `messages.PLACES`, and what its sentence needs."""

    kind: str
    details: tuple[tuple[str, str], ...] = ()

    @property
    def message(self) -> Message:
        return Message(PLACES[self.kind], mapping=dict(self.details))


def place(kind: str, **details: str | int) -> Place:
    return Place(kind, tuple((name, str(value)) for name, value in details.items()))


@dataclass(frozen=True)
class Finding:
    """One thing that stands against showing a text or a file to everybody.

    `line` (from 1) and `offset` (from 0) are those of the text at that place; what
    has no text has neither. The excerpt never repeats a datum.
    """

    kind: str
    place: Place
    excerpt: str = ""
    line: int | None = None
    offset: int | None = None

    @property
    def message(self) -> Message:
        return KINDS[self.kind]


def masked(datum: str) -> str:
    """The datum with its first letters only, so that it can be found by eye."""
    shown = min(SHOWN_LETTERS, sum(map(str.isalnum, datum)) // 3)
    result = []
    for letter in datum:
        if letter.isalnum():
            shown -= 1
            result.append(letter if shown >= 0 else HIDDEN_MARK)
        else:
            result.append(" " if letter.isspace() else letter)
    return "".join(result)


def as_json(finding: Finding) -> Mapping[str, object]:
    return {
        "kind": finding.kind,
        "place": [finding.place.kind, finding.place.details],
        "excerpt": finding.excerpt,
        "line": finding.line,
        "offset": finding.offset,
    }


def from_json(record: Mapping) -> Finding:
    """The finding that `as_json` wrote.

    :raises KeyError: for a kind or a place that nobody has a sentence for.
    """
    kind, details = record["place"]
    PLACES[kind], KINDS[record["kind"]]
    return Finding(
        record["kind"],
        Place(kind, tuple((str(name), str(value)) for name, value in details)),
        str(record["excerpt"]),
        record["line"],
        record["offset"],
    )
