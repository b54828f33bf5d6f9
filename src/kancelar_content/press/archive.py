"""Pure rules of the archive by year and month."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content.press.rules import month_key

import re


YEAR = re.compile(r"[12]\d{3}")
MONTH = re.compile(r"0[1-9]|1[0-2]")


def read_address(segments: Sequence[str]) -> tuple[int | None, int | None] | None:
    """Year and month that the rest of an address names; None for any other."""
    match segments:
        case []:
            return None, None
        case [year] if YEAR.fullmatch(year):
            return int(year), None
        case [year, month] if YEAR.fullmatch(year) and MONTH.fullmatch(month):
            return int(year), int(month)
    return None


def has_page(year: int, months: Iterable[str]) -> bool:
    """From the first to the last year with releases every month keeps its address."""
    years = {int(key[:4]) for key in months}
    return bool(years) and min(years) <= year <= max(years)


def numbers_by_year(months: Mapping[str, int]) -> dict[int, dict[int, int]]:
    """Year to month to number of releases, newest year first."""
    found: dict[int, dict[int, int]] = {}
    for key in sorted(months, reverse=True):
        year, month = map(int, key.split("-"))
        found.setdefault(year, {})[month] = months[key]
    return found


def neighbours(
    year: int, month: int | None, months: Iterable[str]
) -> tuple[str | None, str | None]:
    """Addresses, in the archive, of the period before and after that have releases."""
    if month is None:
        keys = sorted({key[:4] for key in months})
        here = f"{year:04d}"
    else:
        keys = sorted(months)
        here = month_key(year, month)
    before = [key for key in keys if key < here]
    after = [key for key in keys if key > here]
    return (
        before[-1].replace("-", "/") if before else None,
        after[0].replace("-", "/") if after else None,
    )
