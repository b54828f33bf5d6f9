"""Pure rules of captions that can be read; they advise and refuse nothing.

The numbers are those of broadcasters: two lines of at most 42 characters, at most 20
characters a second.
"""

from collections.abc import Iterator
from collections.abc import Sequence
from itertools import pairwise
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.vtt_rules import plain


CHARACTERS_A_SECOND = 20
MOST_LINES = 2
LONGEST_LINE = 42
SHORTEST = 700
LONGEST_SILENCE = 20_000

OVERLAP, FAST, LINES, LONG_LINE, SHORT, SILENCE, LATE = (
    "overlap",
    "fast",
    "lines",
    "long_line",
    "short",
    "silence",
    "late",
)


def hints(cues: Sequence[Cue], *, length: int | None = None) -> list[tuple[int, str]]:
    """Place of a cue, from zero, and what about it is hard to read.

    :param length: milliseconds of the video, if they are known.
    """
    found = [(place, hint) for place, cue in enumerate(cues) for hint in _of_one(cue)]
    for place, (earlier, cue) in enumerate(pairwise(cues), 1):
        if cue.start < earlier.end:
            found.append((place, OVERLAP))
        elif cue.start - earlier.end > LONGEST_SILENCE:
            found.append((place, SILENCE))
    if length is not None:
        found += [(at, LATE) for at, cue in enumerate(cues) if cue.start >= length]
    return sorted(found, key=lambda hint: hint[0])


def _of_one(cue: Cue) -> Iterator[str]:
    lines = plain(cue.text).split("\n")
    characters = sum(map(len, lines))
    if characters * 1000 > CHARACTERS_A_SECOND * (cue.end - cue.start):
        yield FAST
    if len(lines) > MOST_LINES:
        yield LINES
    if max(map(len, lines)) > LONGEST_LINE:
        yield LONG_LINE
    if cue.end - cue.start < SHORTEST:
        yield SHORT
