"""What finders answer."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Match:
    """A part of a text, and what it is."""

    start: int
    end: int
    kind: str
