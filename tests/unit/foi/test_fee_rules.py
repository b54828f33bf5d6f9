from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.letters.fee_rules import FeeRow
from kancelar_content.foi.letters.fee_rules import number
from kancelar_content.foi.letters.fee_rules import problem
from kancelar_content.foi.letters.fee_rules import total
from kancelar_content.foi.letters.fee_rules import written_crowns
from kancelar_content.foi.letters.fee_rules import written_number

import pytest


NBSP = "\N{NO-BREAK SPACE}"

amounts = st.decimals("0", "10000", places=3)
prices = st.decimals("0", "10000", places=2)


def row(amount, price):
    return FeeRow("Kopie", Decimal(amount), "strana", Decimal(price))


def test_fee_is_reckoned_exactly():
    # In binary fractions 3 × 0.1 is more than 0.3.
    assert total([row("3", "0.1"), row("40", "2"), row("1.5", "350")]) == Decimal(
        "605.30"
    )


def test_half_of_a_hundredth_is_rounded_up():
    assert row("0.5", "0.01").total == Decimal("0.01")


@given(st.lists(st.builds(row, amounts, prices)))
def test_sum_is_that_of_the_printed_rows(rows):
    assert total(rows) == sum((one.total for one in rows), Decimal(0))


@given(st.decimals("0", "9999999", places=2))
def test_what_was_written_is_read_again(value):
    assert number(written_number(value, "cs")) == value


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        ("1234", "cs", f"1{NBSP}234{NBSP}Kč"),
        ("1234.5", "cs", f"1{NBSP}234,50{NBSP}Kč"),
        ("1234567", "cs", f"1{NBSP}234{NBSP}567{NBSP}Kč"),
        ("0", "cs", f"0{NBSP}Kč"),
        ("1234.5", "en", f"CZK{NBSP}1,234.50"),
    ],
)
def test_crowns_are_written_as_in_the_language(value, language, text):
    assert written_crowns(Decimal(value), language) == text


@pytest.mark.parametrize("typed", ["1 234,50", "1234.5", f"1{NBSP}234,5"])
def test_number_is_read_as_people_type_it(typed):
    assert number(typed) == Decimal("1234.5")


@pytest.mark.parametrize("typed", ["", "-1", "1e9", "1,2,3", "dvě", "1" * 12, "٣"])
def test_anything_else_is_no_number(typed):
    assert number(typed) is None


def test_row_says_what_is_wrong_with_it():
    assert problem("", "1", "2") == "no-what"
    assert problem("Kopie", "x", "2") == "no-number"
    assert problem("Kopie", "1", "") == "no-number"
    assert problem("Kopie", "1", "2") is None
