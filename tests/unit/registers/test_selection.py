"""What somebody chose in a register, to and from the address."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.selection import LONGEST_TEXT
from kancelar_content.registers.selection import read_selection
from kancelar_content.registers.selection import Selection
from urllib.parse import parse_qs

import pytest


COLUMNS = (
    Column("number", ""),
    Column("state", "", CHOICE, filtered=True),
    Column("outcome", "", CHOICE),
    Column("due", "", DAY, filtered=True),
    Column("items", "", NUMBER, filtered=True),
)

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=9
)
days = st.dates(date(1000, 1, 1))


@st.composite
def selections(draw):
    ranges = []
    for name, values in (("due", days), ("items", st.integers(0, 999))):
        ends = sorted(draw(st.lists(values, max_size=2)))
        if len(ends) == 2:
            ranges.append((name, *ends))
        elif ends:
            low = draw(st.booleans())
            ranges.append((name, ends[0], None) if low else (name, None, ends[0]))
    tokens = draw(st.lists(words, max_size=3, unique=True))
    return Selection(
        text=" ".join(draw(st.lists(words, max_size=3))),
        tokens=(("state", tuple(tokens)),) if tokens else (),
        ranges=tuple(ranges),
        due=draw(st.sampled_from(["", "late", "today"])),
        sort=draw(st.sampled_from(["", "number", "-due"])),
        page=draw(st.integers(1, 999)),
    )


def read(has_due=True, **form):
    return read_selection(form, COLUMNS, has_due=has_due)


@given(selections())
def test_address_says_all_that_was_chosen(selection):
    query = parse_qs(selection.query_string().removeprefix("?"))
    form = {
        name: values if len(values) > 1 else values[0] for name, values in query.items()
    }
    assert read_selection(form, COLUMNS, has_due=True) == (selection, ())


@given(selections())
def test_each_filter_can_be_taken_away(selection):
    for _name, parameter, value in selection.chosen():
        less = selection.without(parameter, value)
        assert (parameter, value) not in [pair[1:] for pair in less.chosen()]
        assert len(list(less.chosen())) == len(list(selection.chosen())) - 1
        assert less.page == 1


@pytest.mark.parametrize(
    ("form", "ignored"),
    [
        ({"due.from": "5. 6. 2026"}, ("due.from",)),
        ({"due.from": "2026-13-01"}, ("due.from",)),
        ({"due.from": "2026-06-06", "due.to": "2026-06-05"}, ("due.from", "due.to")),
        ({"items.to": "-1"}, ("items.to",)),
        ({"items.to": "٣"}, ("items.to",)),
        ({"due": "soon"}, ("due",)),
        ({"sort": "salary"}, ("sort",)),
        ({"sort": "--number"}, ("sort",)),
        ({"page": "0"}, ("page",)),
        ({"page": "9" * 40}, ("page",)),
    ],
)
def test_forged_values_are_named_and_do_not_filter(form, ignored):
    assert read(**form) == (Selection(), ignored)


def test_values_of_a_wrong_kind_count_as_nothing():
    form = {"text": ["a"], "state": {"a": 1}, "due.from": 5, "page": None, "sort": []}
    assert read(**form) == (Selection(), ())


def test_columns_that_are_no_filter_do_not_filter():
    assert read(outcome="refused", number="1") == (Selection(), ())


def test_deadline_is_no_filter_of_a_register_without_one():
    assert read(has_due=False, due="late") == (Selection(), ("due",))


def test_long_text_is_cut():
    selection, _ignored = read(text="a" * 10_000)
    assert len(selection.text) == LONGEST_TEXT


def test_category_of_a_chart_narrows_what_is_chosen():
    chosen = Selection(
        text="most", tokens=(("state", ("open", "closed")),), sort="due", page=3
    )
    narrowed = chosen.with_token("state", "closed")
    assert narrowed.query_string() == "?text=most&state=closed&sort=due"


def test_month_of_a_chart_reaches_no_further_than_what_is_chosen():
    chosen = Selection(ranges=(("due", date(2026, 2, 10), None),))
    narrowed = chosen.within("due", date(2026, 2, 1), date(2026, 2, 28))
    assert narrowed.range_of("due") == (date(2026, 2, 10), date(2026, 2, 28))
