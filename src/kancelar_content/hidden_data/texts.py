"""Personal data in a text: by form, and by what is known of a person."""

from .finding import Finding
from .finding import masked
from .finding import Place
from .known_person import KnownPerson
from .known_person import NOBODY
from .match import Match
from .person_rules import known_data
from .reading import is_hyphenated
from .reading import Reading
from .rules import personal_data
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.search.folding import fold

import re


@dataclass(frozen=True)
class Wanted:
    """What texts are searched for.

    `own` are the office's own addresses, telephones and accounts, which anybody may
    read: whole values, or the end of an e-mail address from its `@`.
    """

    person: KnownPerson = NOBODY
    own: frozenset[str] = frozenset()

    def is_own(self, datum: str) -> bool:
        plain = _plain(datum)
        return any(
            plain.endswith(_plain(each))
            if each.startswith("@")
            else plain == _plain(each)
            for each in self.own
        )


def _plain(datum: str) -> str:
    compact = re.sub(r"[\s()]", "", fold(datum))
    if re.fullmatch(r"\+?[\d.-]+", compact):
        return re.sub(r"^420(?=\d{9}$)", "", re.sub(r"\D", "", compact))
    return compact


def find(
    text: str, where: Place, wanted: Wanted, *, any_case: bool = False, since: int = 0
) -> Iterator[Finding]:
    """The personal data of a text; what ends before `since` only explains the rest."""
    readings = [Reading(text)]
    if is_hyphenated(text):
        readings.append(Reading(text, joined=True))
    known = [
        reading.as_written(found)
        for reading in readings
        for found in known_data(reading, wanted.person, any_case=any_case)
    ]
    by_form = map(readings[0].as_written, personal_data(readings[0].folded))
    guessed = [found for found in by_form if not wanted.is_own(_part(text, found))]
    for found in without_overlaps(known, guessed):
        if found.end > since:
            start = max(since, found.start)
            line = text.count("\n", since, start) + 1
            excerpt = masked(text[start : found.end])
            yield Finding(found.kind, where, excerpt, line, start - since)


def _part(text: str, found: Match) -> str:
    return text[found.start : found.end]


def without_overlaps(*groups: list[Match]) -> list[Match]:
    """One match for each part: those of an earlier group first, then the longest."""
    kept: list[Match] = []
    for group in groups:
        for match in sorted(group, key=lambda each: each.start - each.end):
            at = bisect_left(kept, match)
            after = kept[at : at + 1]
            before = kept[max(0, at - 1) : at]
            if all(each.start >= match.end for each in after) and all(
                each.end <= match.start for each in before
            ):
                kept.insert(at, match)
    return kept
