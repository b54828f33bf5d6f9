"""The calculation of a fee as an officer types it, row by row."""

from collections.abc import Callable
from functools import cached_property
from kancelar_content.foi.letters import fee_rules
from kancelar_content.foi.letters.fee_rules import FeeRow
from kancelar_content.foi.letters.letter_words import FEE_PROBLEMS
from plone import api
from typing import Any
from zope.i18nmessageid import Message


#: Rows of an empty calculation, and those that are added to a filled one.
FIRST_ROWS, MORE_ROWS, MOST_ROWS = 4, 2, 60

NAMES = ("what", "amount", "unit", "price")


class FeeTable:
    """Reads the numbered fields of a form, and reckons the rows that can be."""

    def __init__(self, typed: Callable[[str], str]) -> None:
        self._typed = typed

    @cached_property
    def _rows(self) -> list[tuple[str, ...]]:
        """Rows in which something was typed."""
        rows = (
            tuple(self._typed(f"{name}_{number}") for name in NAMES)
            for number in range(1, MOST_ROWS + 1)
        )
        return [row for row in rows if any(row)]

    def rows(self) -> list[dict[str, Any]]:
        """Rows as they were typed, each with its price, and empty ones to go on."""
        empty = MORE_ROWS if self._rows else FIRST_ROWS
        rows = [*self._rows, *[("", "", "", "")] * empty]
        return [
            {"number": number, **dict(zip(NAMES, row, strict=True)), "total": _sum(row)}
            for number, row in enumerate(rows, 1)
        ]

    def total(self) -> str:
        """The sum of the rows that can be reckoned."""
        return _written(fee_rules.total(self.reckoned)) if self.reckoned else ""

    @cached_property
    def reckoned(self) -> list[FeeRow]:
        """Rows without a mistake."""
        return [fee for row in self._rows if (fee := _fee(row)) is not None]

    def problem(self) -> Message | None:
        """The first thing that is wrong."""
        if not self._rows:
            return FEE_PROBLEMS[fee_rules.EMPTY]
        for number, (what, amount, _unit, price) in enumerate(self._rows, 1):
            if problem := fee_rules.problem(what, amount, price):
                return Message(FEE_PROBLEMS[problem], mapping={"row": str(number)})
        return None


def _fee(row: tuple[str, ...]) -> FeeRow | None:
    """The row as it is reckoned; None for one with a mistake."""
    what, amount, unit, price = row
    if fee_rules.problem(what, amount, price):
        return None
    return FeeRow(what, fee_rules.number(amount), unit, fee_rules.number(price))


def _sum(row: tuple[str, ...]) -> str:
    fee = _fee(row)
    return "" if fee is None else _written(fee.total)


def _written(crowns) -> str:
    return fee_rules.written_crowns(crowns, api.portal.get_current_language())
