"""Pure: a fee reckoned exactly from its rows, and written as Czech letters write it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from decimal import InvalidOperation
from decimal import ROUND_HALF_UP

import re


NBSP = "\N{NO-BREAK SPACE}"
CENT = Decimal("0.01")
LARGEST = Decimal(10_000_000)

#: Digits in groups, and at most three decimals.
NUMBER = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,3})?")

#: What is wrong with a row.
EMPTY, NO_WHAT, NO_NUMBER = "empty", "no-what", "no-number"


@dataclass(frozen=True)
class FeeRow:
    """A line of the calculation."""

    what: str
    amount: Decimal
    unit: str
    price: Decimal

    @property
    def total(self) -> Decimal:
        """What the line costs, to the hundredth of a crown."""
        return (self.amount * self.price).quantize(CENT, ROUND_HALF_UP)


def total(rows: Iterable[FeeRow]) -> Decimal:
    """The sum of the lines as they are printed."""
    return sum((row.total for row in rows), Decimal(0))


def number(typed: str) -> Decimal | None:
    """A number as people write it, `1 234,50`; None if it is none or too large."""
    plain = re.sub(r"\s", "", typed)
    if not NUMBER.fullmatch(plain):
        return None
    try:
        value = Decimal(plain.replace(",", "."))
    except InvalidOperation:
        return None
    return value if value <= LARGEST else None


def problem(what: str, amount: str, price: str) -> str | None:
    """What is wrong with a row as it was typed."""
    if not what.strip():
        return NO_WHAT
    if number(amount) is None or number(price) is None:
        return NO_NUMBER
    return None


def written_number(value: Decimal, language: str) -> str:
    """`1 234,5` in Czech, `1,234.5` in English."""
    text = f"{value.normalize():,f}"
    if language == "en":
        return text
    return text.replace(",", NBSP).replace(".", ",")


def written_crowns(value: Decimal, language: str) -> str:
    """`1 234 Kč`, `1 234,50 Kč`; `CZK 1,234` in English."""
    whole = value == value.to_integral_value()
    text = f"{value:,.0f}" if whole else f"{value:,.2f}"
    if language == "en":
        return f"CZK{NBSP}{text}"
    return f"{text.replace(',', NBSP).replace('.', ',')}{NBSP}Kč"
