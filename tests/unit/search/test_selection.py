from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.search.selection import read_selection
from kancelar_policy.search.selection import Selection
from urllib.parse import parse_qsl

import pytest


ALLOWED = {"type": {"Document"}, "topic": {"doprava"}, "year": {2026}}


def read(**form):
    return read_selection(form, ALLOWED)


def test_known_values_are_chosen():
    form = {"SearchableText": " most ", "type": "Document", "topic": "doprava"}
    assert read(**form, year="2026", language="all", order="date", page="2") == (
        Selection("most", "Document", "doprava", 2026, "all", "date", page=2),
        (),
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("type", "PressTemplate"),
        ("type", ["Document", "Event"]),
        ("topic", "<script>"),
        ("year", "1066"),
        ("year", "²"),
        ("year", "9" * 400),
        ("language", "xx"),
        ("order", "Creator"),
        ("page", "-1"),
        ("page", "abc"),
        ("page", {"query": 1}),
    ],
)
def test_forged_value_is_told_and_left_out(name, value):
    assert read(**{name: value}) == (Selection(), (name,))


def test_too_long_words_are_cut_and_told():
    selection, ignored = read(SearchableText="most " * 2000)
    assert len(selection.text) <= 200
    assert ignored == ("text",)


def test_another_filter_begins_at_the_first_page():
    chosen = Selection("most", page=3).choose("year", 2026)
    assert chosen.query_string() == "?SearchableText=most&year=2026"
    assert chosen.drop("year") == Selection("most")


@given(st.dictionaries(st.sampled_from(["SearchableText", "page", "year"]), st.text()))
def test_address_leads_to_the_same_selection(form):
    selection, _ignored = read_selection(form, ALLOWED)
    pairs = dict(parse_qsl(selection.query_string().removeprefix("?")))
    assert read_selection(pairs, ALLOWED) == (selection, ())
