"""Pure: which headings a report of a year has, by the dated table."""

from collections.abc import Iterable
from collections.abc import Mapping
from kancelar_content.foi.annual_report.rules import NUMBERS
from typing import Any


def headings_of(
    rows: Iterable[Mapping[str, Any]], year: int
) -> list[Mapping[str, Any]]:
    """Rows that hold for the year, by their letter."""
    held = [row for row in rows if _first(row) <= year <= _last(row)]
    return sorted(held, key=lambda row: row["letter"])


def doubled(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Parts that have two headings for the same year."""
    rows, found = list(rows), set()
    for place, row in enumerate(rows):
        for other in rows[place + 1 :]:
            overlaps = _first(row) <= _last(other) and _first(other) <= _last(row)
            if overlaps and row["part"] == other["part"]:
                found.add(row["part"])
    return sorted(found)


def missing(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """Parts that have no heading without an end: the next report would lack them."""
    endless = {row["part"] for row in rows if not row["last_year"]}
    return sorted(set(NUMBERS) - endless)


def _first(row: Mapping[str, Any]) -> int:
    return int(row["first_year"])


def _last(row: Mapping[str, Any]) -> int:
    return int(row["last_year"] or 9999)
