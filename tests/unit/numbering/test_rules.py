from hypothesis import assume
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.numbering.rules import alike
from kancelar_content.numbering.rules import as_id
from kancelar_content.numbering.rules import problems
from kancelar_content.numbering.rules import written

import pytest


YEARS = st.integers(1990, 2999)
NUMBERS = st.integers(1, 10**6)
PLAIN = st.text("KHab01 ./_-", max_size=12)
WIDTHS = st.sampled_from(["", ":02", ":04", ":09"])


@st.composite
def patterns(draw):
    number = f"{{number{draw(WIDTHS)}}}"
    fields = draw(st.permutations([number, "{year}"]))
    before, between, after = draw(st.tuples(PLAIN, PLAIN, PLAIN))
    return f"{before}{fields[0]}{between}{fields[1]}{after}"


@pytest.mark.parametrize(
    ("pattern", "text", "address"),
    [
        ("KH-106/{year}/{number:04}", "KH-106/2026/0042", "kh-106-2026-0042"),
        ("{number}/{year}", "42/2026", "42-2026"),
        ("B {year} {number:02}", "B 2026 42", "b-2026-42"),
        ("/{number:09}.", "/000000042.", "000000042"),
    ],
)
def test_number_is_written_by_its_pattern(pattern, text, address):
    assert written(pattern, number=42, year=2026) == text
    assert as_id(text) == address


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("KH-106/{year}/{number:04}", ()),
        ("KH/{year}", ("no-number",)),
        ("KH/{number}", ("no-year",)),
        ("{number}/{number:03}/{year}", ("many-numbers",)),
        ("{year}/{number}/{year}", ("many-years",)),
        ("č. {number}/{year}", ("not-plain",)),
        ("{number:4}/{year}", ("no-number", "not-plain")),
        ("{number!r}/{year}", ("no-number", "not-plain")),
        ("{number.real}/{year}", ("no-number", "not-plain")),
        ("K" * 50 + "{year}{number}", ("too-long",)),
    ],
)
def test_pattern_is_told_what_is_wrong_with_it(pattern, found):
    assert problems(pattern, yearly=True) == found


def test_series_that_never_begins_anew_needs_no_year():
    assert problems("D-{number}", yearly=False) == ()


def test_patterns_that_write_the_same_addresses_are_alike():
    assert alike(["K/{year}/{number}", "L-{number}", "k-{year}-{number:04}"]) == [
        "k-{year}-{number:04}"
    ]
    assert alike(["K/{year}/{number}", "K/{number}/{year}"]) == []


@given(patterns(), st.tuples(YEARS, NUMBERS), st.tuples(YEARS, NUMBERS))
def test_two_numbers_are_never_written_alike(pattern, one, other):
    assume(one != other and not problems(pattern, yearly=True))
    texts = [written(pattern, year=year, number=n) for year, n in (one, other)]
    assert texts[0] != texts[1]
    assert as_id(texts[0]) != as_id(texts[1])


@given(patterns(), YEARS, NUMBERS)
def test_an_address_has_no_slash_and_no_space(pattern, year, number):
    address = as_id(written(pattern, number=number, year=year))
    assert set(address) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert address.strip("-") == address != ""


@given(
    st.tuples(PLAIN, PLAIN),
    st.integers(1, 9),
    YEARS,
    st.tuples(st.integers(1, 10**9 - 1), st.integers(1, 10**9 - 1)),
)
def test_texts_of_a_year_sort_like_numbers_up_to_the_width(around, width, year, pair):
    assume(all(number < 10**width for number in pair))
    before, after = around
    pattern = f"{before}{{year}}/{{number:0{width}}}{after}"
    one, other = (written(pattern, number=n, year=year) for n in pair)
    assert (one < other) == (pair[0] < pair[1])
