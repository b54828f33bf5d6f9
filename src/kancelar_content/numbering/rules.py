"""Pure: how the numbers of a series are written, and what makes a pattern wrong."""

from collections.abc import Iterable

import re


NUMBER, YEAR = "number", "year"

#: `{number}`, `{number:04}` with the width, and `{year}`.
FIELD = re.compile(r"\{(?:(year)|(number)(?::0([1-9]))?)\}")
#: What may stand around them: it goes into letters, file names and addresses.
PLAIN = re.compile(r"[A-Za-z0-9 ./_-]*")
LONGEST = 60

#: What is wrong with a pattern.
NO_NUMBER, MANY_NUMBERS, NO_YEAR, MANY_YEARS, NOT_PLAIN, TOO_LONG = (
    "no-number",
    "many-numbers",
    "no-year",
    "many-years",
    "not-plain",
    "too-long",
)


def problems(pattern: str, *, yearly: bool) -> tuple[str, ...]:
    """What keeps a pattern from telling all numbers of a series apart; empty if good.

    A series that begins anew each year must write the year.
    """
    fields = [year or number for year, number, _width in FIELD.findall(pattern)]
    found = {
        NO_NUMBER: NUMBER not in fields,
        MANY_NUMBERS: fields.count(NUMBER) > 1,
        NO_YEAR: yearly and YEAR not in fields,
        MANY_YEARS: fields.count(YEAR) > 1,
        NOT_PLAIN: not PLAIN.fullmatch(FIELD.sub("", pattern)),
        TOO_LONG: len(pattern) > LONGEST,
    }
    return tuple(problem for problem, is_found in found.items() if is_found)


def written(pattern: str, *, number: int, year: int) -> str:
    """The number by the pattern: `KH-106/2026/0042`."""

    def value(field: re.Match) -> str:
        if field[1]:
            return f"{year:04}"
        return f"{number:0{field[3] or 1}}"

    return FIELD.sub(value, pattern)


def as_id(text: str) -> str:
    """The same for an address, where a slash would begin a folder."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def alike(patterns: Iterable[str]) -> list[str]:
    """Patterns that write numbers which would have the same address as another's."""
    seen: dict[str, str] = {}
    found = []
    for pattern in patterns:
        shape = as_id(FIELD.sub(lambda field: field[1] or field[2], pattern))
        if shape in seen:
            found.append(pattern)
        seen[shape] = pattern
    return found
