"""The piece of a text that tells why it was found."""

from collections.abc import Callable
from dataclasses import dataclass

import re


#: Two lines on a wide screen.
LENGTH = 220
#: Letters of context before the first word that was found.
BEFORE = 50

WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Piece:
    """A part of a snippet; `marked` when it is what the reader looks for."""

    text: str
    marked: bool = False


def marked_pieces(text: str, is_wanted: Callable[[str], bool]) -> tuple[Piece, ...]:
    """The whole text, cut so that every wanted word is a piece of its own."""
    pieces: list[Piece] = []
    end = 0
    for match in WORD.finditer(text):
        if is_wanted(match[0]):
            if match.start() > end:
                pieces.append(Piece(text[end : match.start()]))
            pieces.append(Piece(match[0], marked=True))
            end = match.end()
    if end < len(text):
        pieces.append(Piece(text[end:]))
    return tuple(pieces)


def snippet(
    text: str, is_wanted: Callable[[str], bool], *, length: int = LENGTH
) -> tuple[Piece, ...]:
    """The stretch with the most different wanted words; empty if there is none."""
    places = [
        (match.start(), match.end(), match[0].lower())
        for match in WORD.finditer(text)
        if is_wanted(match[0])
    ]
    if not places:
        return ()
    start = _best_start(places, length - BEFORE)
    begin = _word_start(text, max(0, start - BEFORE))
    end = _word_end(text, begin + length)
    pieces = marked_pieces(text[begin:end].strip(), is_wanted)
    before = (Piece("… "),) if begin else ()
    after = (Piece(" …"),) if end < len(text.rstrip()) else ()
    return before + pieces + after


def _best_start(places: list[tuple[int, int, str]], reach: int) -> int:
    """Where to begin to see the most different words; the first of equals."""
    best, most = places[0][0], 0
    for number, (start, _end, _word) in enumerate(places):
        near = set()
        for _start, end, word in places[number:]:
            if end > start + reach:
                break
            near.add(word)
        if len(near) > most:
            best, most = start, len(near)
    return best


def _word_start(text: str, place: int) -> int:
    """The same place, or the beginning of the next word when it is inside of one."""
    if place == 0:
        return 0
    space = text.find(" ", place - 1)
    return space + 1 if 0 <= space < place + BEFORE else place


def _word_end(text: str, place: int) -> int:
    if place >= len(text):
        return len(text)
    space = text.rfind(" ", 0, place + 1)
    return space if space > place - BEFORE else place
