from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.selection import LONGEST_TEXT
from kancelar_content.press.selection import Selection
from urllib.parse import parse_qsl

import pytest


ALLOWED = {
    "topic": {"doprava", "kultura"},
    "genre": {"news", "reply"},
    "source": {"council"},
    "year": {2025: 3, 2026: 1},
}

words = st.text(max_size=40).map(lambda text: " ".join(text.split()))
selections = st.builds(
    Selection,
    topic=st.sampled_from(["", "doprava", "kultura"]),
    genre=st.sampled_from(["", "news"]),
    source=st.sampled_from(["", "council"]),
    year=st.sampled_from([0, 2025, 2026]),
    text=words,
    page=st.integers(1, 10**6),
)


@given(selections)
def test_an_address_brings_back_what_was_chosen(selection):
    form = dict(parse_qsl(selection.query_string().removeprefix("?")))
    assert Selection.read(form, ALLOWED) == (selection, ())


@given(
    st.dictionaries(
        st.sampled_from([*ALLOWED, "text", "page", "other"]),
        st.one_of(st.text(max_size=300), st.lists(st.text()), st.none()),
    )
)
def test_no_address_is_an_error(form):
    selection, ignored = Selection.read(form, ALLOWED)
    assert selection.page >= 1
    assert len(selection.text) <= LONGEST_TEXT
    assert set(ignored) <= {*ALLOWED, "page"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("topic", "nonsense"),
        ("genre", "NEWS"),
        ("source", "council " * 2),
        ("year", "2030"),
        ("year", "last"),
        ("page", "0"),
        ("page", "-1"),
        ("page", "²"),
    ],
)
def test_a_value_without_meaning_is_named_and_left_out(name, value):
    assert Selection.read({name: value}, ALLOWED) == (Selection(), (name,))


def test_another_choice_begins_on_the_first_page():
    selection = Selection(topic="doprava", page=7)
    assert selection.choose("year", 2026) == Selection(topic="doprava", year=2026)
    assert selection.drop("topic") == Selection()


def test_the_plain_list_has_the_plain_address():
    assert Selection().query_string() == ""
