"""The order of titles in a list, as the alphabet of their language has it."""

from .folding import fold
from .folding import plain_spaces
from functools import lru_cache

import re


#: Letters with a place of their own in the alphabet: after which plain letter, and
#: in which order when several follow the same one.
OWN_PLACES = {
    "cs": ("č", "h ch", "ř", "š", "ž"),
    "pl": ("ą", "ć", "ę", "ł", "ń", "ó", "ś", "ź", "z ż"),
}

#: Sorts behind every letter, so `č` (`c{`) comes after `cz` and before `d`.
BEHIND = "{"

DIGITS = re.compile(r"\d+")
LONGEST_NUMBER = 8


@lru_cache
def _places(language: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    keys: dict[str, str] = {}
    for place in OWN_PLACES.get(language, ()):
        plain, _, letter = place.rpartition(" ")
        plain = plain or fold(letter)
        count = sum(key.startswith(plain) for key in keys.values())
        keys[letter] = plain + BEHIND * (count + 1)
    return (re.compile("|".join(keys)), keys) if keys else None


def sort_key(title: str, language: str) -> str:
    """The key by which titles sort; equal words with and without accents are near."""
    key = plain_spaces(title).lower()
    if places := _places(language):
        letters, keys = places
        key = letters.sub(lambda letter: keys[letter[0]], key)
    return DIGITS.sub(lambda number: number[0].zfill(LONGEST_NUMBER), fold(key))
