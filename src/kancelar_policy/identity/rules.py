"""Pure rules of what an administrator sets for the whole site."""

from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.publication.addresses import leads_somewhere

import re


HEX_COLOUR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)

#: WCAG 2.2, 1.4.3 for text and 1.4.11 for what is no text.
TEXT_CONTRAST = 4.5
GRAPHIC_CONTRAST = 3.0

#: Identifiers of data boxes leave out what is easily mistaken: l, o, 0, 1.
BOX_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
BOX_LENGTH = 7

SEPARATOR = "|"


@dataclass(frozen=True)
class Link:
    """A link of the footer; an address that begins with / is of this site."""

    title: str
    address: str

    @property
    def is_own(self) -> bool:
        return self.address.startswith("/")


class LineError(ValueError):
    """A line that is no link."""

    def __init__(self, number: int) -> None:
        super().__init__(f"line {number}")
        self.number = number


def is_colour(text: str) -> bool:
    """Whether the text is a colour as `#12395b`."""
    return HEX_COLOUR.fullmatch(text) is not None


def _luminance(colour: str) -> float:
    parts = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG defines it, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def is_data_box(text: str) -> bool:
    """Whether the text can be an identifier of a data box: its last letter checks it.

    The check is that of Luhn with the base of 32.
    """
    if len(text) != BOX_LENGTH or not set(text) <= set(BOX_LETTERS):
        return False
    base = len(BOX_LETTERS)
    total = 0
    for place, letter in enumerate(reversed(text)):
        value = BOX_LETTERS.index(letter) * (1 + place % 2)
        total += value // base + value % base
    return total % base == 0


def links(text: str) -> list[Link]:
    """The links written one on a line: title, a vertical line, address.

    :raises LineError: with the number of the first line that is none.
    """
    return list(_links(text))


def _links(text: str) -> Iterator[Link]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        title, _, address = (part.strip() for part in line.partition(SEPARATOR))
        if not title or not leads_somewhere(address):
            raise LineError(number)
        yield Link(title, address)
