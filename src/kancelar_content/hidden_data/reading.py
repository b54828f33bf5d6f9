"""A text as finders read it: folded, with the way back to what was written."""

from collections.abc import Iterator
from kancelar_content.hidden_data.match import Match
from kancelar_content.search.folding import fold
from kancelar_content.search.folding import INVISIBLE

import re


#: Where a word goes on in the next line; PDFium writes such a hyphen as U+FFFE.
HYPHENATION = re.compile(
    r"(?<=[^\W\d_])[-\u2010\x02\ufffe]\s{0,9}\n\s{0,9}(?=[^\W\d_])"
)


class Reading:
    """The folded text; `as_written` tells where a part of it was written."""

    def __init__(self, written: str, *, joined: bool = False) -> None:
        """In a `joined` reading, words divided at the end of a line are whole."""
        self.written = written
        self.folded = ""
        self._places: list[int] = []
        end = 0
        for start, stop, folded in _odd(written, joined):
            self._take(end, start)
            self.folded += folded
            self._places += [start] * len(folded)
            end = stop
        self._take(end, len(written))

    def _take(self, start: int, end: int) -> None:
        """Fold a part of which each letter folds to one."""
        self.folded += fold(self.written[start:end])
        self._places += range(start, end)

    def as_written(self, found: Match) -> Match:
        """The same part of the written text."""
        start, end = self._places[found.start], self._places[found.end - 1] + 1
        return Match(start, end, found.kind)

    def is_capital(self, start: int) -> bool:
        """Whether the letter was written as a capital."""
        return self.written[self._places[start]].isupper()


def is_hyphenated(written: str) -> bool:
    return HYPHENATION.search(written) is not None


def _odd(written: str, joined: bool) -> Iterator[tuple[int, int, str]]:
    """Where letters fold to none or to several, and to what."""
    odd = {
        letter: "" if INVISIBLE.match(letter) else fold(letter)
        for letter in set(written)
        if INVISIBLE.match(letter) or len(fold(letter)) != 1
    }
    patterns = [HYPHENATION.pattern] if joined else []
    if odd:
        patterns.append(f"[{re.escape(''.join(odd))}]")
    if patterns:
        for found in re.finditer("|".join(patterns), written):
            yield *found.span(), odd.get(found[0], "")
