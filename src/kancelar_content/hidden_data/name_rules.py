"""Pure rules of people's names: their parts, and the forms that Czech gives them.

The forms are more than the right ones: a form too many is seen by a person who
checks, a form too few publishes somebody's name.
"""

from collections.abc import Iterator
from kancelar_content.hidden_data.given_names import GIVEN_NAMES
from kancelar_content.search.folding import fold

import re


#: Degrees that are written without a full stop, and forms of address.
DEGREES = """
phd csc drsc mba llm mpa dis msc bsc ba ma bc ing mgr mudr judr phdr rndr mvdr
mddr pharmdr paeddr thdr phmr doc prof dr pan pani panu
"""
NO_NAMES = frozenset(DEGREES.split())
WORD = re.compile(r"[^\W\d_]+")

POSSESSIVE = "uv ova ovo ove ovy ovu ovou ovych ovym ovymi"
POSSESSIVE_OF_HER = "in ina ino iny inu ine inou inych inym inymi"
FEMALE_SURNAME = "a e ou y o u ych ym ymi ovi"
#: Nový, Nová; Polish Nowy, Nowego.
ADJECTIVE = "y a e eho emu em ym ou ych ymi i ej ego"
MASCULINE = "a ovi u e i em y ove o um ich ech ami s"

#: What takes the place of a last vowel in the other forms.
ENDINGS = {
    "a": f"a y i e u o ou ovi ove um ach am ami ich s {ADJECTIVE}",
    "e": "e i u o ou ovi em im ich ho mu m eho emu imi s",
    "i": "i iho imu im ich imi iego iemu a ej ii",
    "o": "o a ovi u em e ove ech um s",
    "y": ADJECTIVE,
}

#: How the last consonant changes before some endings: Monika, Monice; Novák, Novácích.
SOFTENED = {"k": "c", "g": "z", "h": "z", "ch": "s"}
AFTER_SOFTENED = f"e i ich {POSSESSIVE_OF_HER}"


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without degrees and initials."""
    without = re.sub(r"\b[^\W\d_]+\.(?:\s?[^\W\d_]\.)*", " ", name)
    words = WORD.findall(fold(without))
    return tuple(word for word in words if word not in NO_NAMES and len(word) > 1)


def surnames(name: str) -> tuple[str, ...]:
    """The parts that tell who it is when they stand alone, in any order of the name."""
    parts = name_parts(name)
    telling = tuple(part for part in parts if part not in GIVEN_NAMES)
    return telling or parts[-1:]


def forms(word: str) -> frozenset[str]:
    """The folded forms that a name or a word of an address may have in a sentence."""
    word = fold(word)
    last = word[-1:]
    if last == "u":  # Petrů, Janů
        return frozenset({word})
    stems = {word[:-1]} if last in ENDINGS else {word}
    if re.search(r"[^aeiouy]e[^aeiouy]$", word) and len(word) > 3:
        stems.add(word[:-2] + last)  # Hájek, Hájka
    found = {word} | _ended(stems, ENDINGS.get(last, MASCULINE))
    if last not in "eiy":
        found |= _ended(stems, POSSESSIVE)
    if last in "ae":
        found |= _ended(stems, POSSESSIVE_OF_HER)
    if word.endswith("ova"):
        found |= _ended({word[:-1]}, FEMALE_SURNAME)
    found |= _ended(
        {soft for stem in stems for soft in _softened(stem)}, AFTER_SOFTENED
    )
    return frozenset(form for form in found if len(form) > 1)


def _ended(stems: set[str], endings: str) -> set[str]:
    return {stem + ending for stem in stems for ending in endings.split()}


def _softened(stem: str) -> Iterator[str]:
    for hard, soft in SOFTENED.items():
        if stem.endswith(hard):
            yield stem.removesuffix(hard) + soft
