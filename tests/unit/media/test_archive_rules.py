"""Rules of the archive: addresses, licences, light tables, batches, texts."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.archive.album_texts.text_rules import CHANGED
from kancelar_content.media.archive.album_texts.text_rules import CONFLICT
from kancelar_content.media.archive.album_texts.text_rules import KEPT
from kancelar_content.media.archive.album_texts.text_rules import lacks_text
from kancelar_content.media.archive.album_texts.text_rules import mark
from kancelar_content.media.archive.album_texts.text_rules import plain
from kancelar_content.media.archive.album_texts.text_rules import verdict
from kancelar_content.media.archive.batches.change_rules import Change
from kancelar_content.media.archive.batches.change_rules import changed
from kancelar_content.media.archive.batches.change_rules import read_shift
from kancelar_content.media.archive.batches.change_rules import read_words
from kancelar_content.media.archive.month_rules import months_of
from kancelar_content.media.archive.rights_rules import bounds
from kancelar_content.media.archive.rights_rules import rights_state
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.selection_rules import KNOWN
from kancelar_content.media.archive.selection_rules import RIGHTS
from kancelar_content.media.archive.tables.request_rules import BadValue
from kancelar_content.media.archive.tables.request_rules import read_values
from kancelar_content.media.archive.tables.table_rules import may_open
from kancelar_content.media.archive.tables.table_rules import MOST_ITEMS
from kancelar_content.media.archive.tables.table_rules import put
from kancelar_content.media.archive.tables.table_rules import reordered
from urllib.parse import parse_qsl

import pytest


DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
WORDS = st.text("abcčř ", max_size=30).map(lambda text: " ".join(text.split()))

selections = st.builds(
    ArchiveSelection,
    text=WORDS,
    place=WORDS,
    photographer=WORDS,
    taken_from=st.none() | DAYS.filter(lambda day: day.year < 2000),
    taken_to=st.none() | DAYS.filter(lambda day: day.year >= 2000),
    page=st.integers(1, 9999),
    **{name: st.sampled_from(("", *values)) for name, values in KNOWN.items()},
)


@given(selections)
def test_an_address_brings_back_the_search_that_it_was_made_of(selection):
    form = dict(parse_qsl(selection.query_string().lstrip("?")))
    assert ArchiveSelection.read(form) == (selection, ())


NAMES = st.sampled_from([*KNOWN, "page", "taken_from", "text"])


@given(st.dictionaries(NAMES, st.text()))
def test_no_address_is_an_error(form):
    selection, ignored = ArchiveSelection.read(form)
    assert selection.page >= 1
    assert all(getattr(selection, name) in ("", None, 1) for name in ignored)


def test_days_the_wrong_way_round_are_turned():
    form = {"taken_from": "2026-07-01", "taken_to": "2026-06-01"}
    selection, _ignored = ArchiveSelection.read(form)
    assert selection.taken_from == date(2026, 6, 1)
    assert selection.taken_to == date(2026, 7, 1)


@given(today=DAYS, until=st.none() | DAYS)
def test_a_licence_is_in_the_one_state_whose_bounds_have_its_end(today, until):
    state = rights_state("press", until, today=today)
    within = [
        name
        for name in RIGHTS[:3]
        if until
        and (bounds(name, today=today)[0] or until) <= until
        and until <= (bounds(name, today=today)[1] or until)
    ]
    assert within == ([state] if until else [])


def test_a_licence_that_ends_today_is_still_one():
    today = date(2026, 6, 5)
    assert rights_state("press", today, today=today) == "ending"
    assert rights_state(None, today, today=today) == "none"


def test_a_light_table_keeps_each_photo_once_and_no_more_than_it_has_room_for():
    laid, left_out = put(("a", "b"), ["b", "c"])
    assert (laid, left_out) == (("a", "b", "c"), 0)
    laid, left_out = put((), map(str, range(MOST_ITEMS + 3)))
    assert (len(laid), left_out) == (MOST_ITEMS, 3)


@pytest.mark.parametrize(
    ("places", "order"),
    [
        pytest.param({"c": "1"}, "cab", id="the last goes first"),
        pytest.param({"a": "3"}, "bca", id="the first goes last"),
        pytest.param({"b": "x"}, "abc", id="what is no number stays"),
        pytest.param({"a": "1", "b": "2", "c": "3"}, "abc", id="unchanged"),
        pytest.param({"z": "1"}, "abc", id="a stranger is not put there"),
    ],
)
def test_photos_go_where_their_number_says(places, order):
    assert "".join(reordered("abc", places)) == order


def test_a_light_table_opens_for_whom_it_is_shared_with():
    assert may_open("eva", owner="eva", shared=())
    assert not may_open("jan", owner="eva", shared=("petr",))
    assert may_open("jan", owner="eva", shared=("jan",))
    assert may_open("jan", owner="eva", shared=("*",))


@pytest.mark.parametrize(
    ("change", "old", "new"),
    [
        pytest.param(Change("credit", "set", "KÚ"), "x", "KÚ", id="written"),
        pytest.param(Change("alt_cs", "append", "v Liberci"), "Most", "Most v Liberci"),
        pytest.param(Change("alt_cs", "append", "v Liberci"), None, "v Liberci"),
        pytest.param(Change("topics", "add", ("b",)), ("a",), ("a", "b")),
        pytest.param(Change("topics", "remove", ("a",)), ("a", "b"), ("b",)),
        pytest.param(Change("credit", "clear"), "x", None),
        pytest.param(
            Change("taken", "shift", timedelta(hours=-1)),
            datetime(2026, 1, 1, 0, 30),
            datetime(2025, 12, 31, 23, 30),
        ),
        pytest.param(Change("taken", "shift", timedelta(hours=1)), None, None),
    ],
)
def test_a_change_says_what_a_field_becomes(change, old, new):
    assert changed(change, old) == new


@given(st.text(max_size=30), st.text(min_size=1, max_size=10).map(str.strip))
def test_appending_twice_is_appending_once(old, more):
    change = Change("caption_cs", "append", more)
    once = changed(change, old)
    assert changed(change, once) == once


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("+1:30", 90), ("-0:05", -5), ("−2", -120), ("1:00", None), ("+1:75", None)],
)
def test_a_wrong_clock_is_told_by_hours_and_minutes(text, minutes):
    shift = None if minutes is None else timedelta(minutes=minutes)
    assert read_shift(text) == shift


def test_keywords_stand_between_commas():
    assert read_words("most,  řeka\nmost; ") == ("most", "řeka")


@given(was=st.text(max_size=5), now=st.text(max_size=5), typed=st.text(max_size=5))
def test_no_text_of_somebody_else_is_overwritten_unasked(was, now, typed):
    decided = verdict(was=mark(was), now=now, typed=typed)
    assert (decided == CHANGED) == (now == was and typed != now)
    assert (decided == CONFLICT) == (now != was and typed not in (was, now))
    assert decided in (KEPT, CHANGED, CONFLICT)


def test_texts_are_kept_without_what_nobody_sees():
    assert plain("alt", "  Most \n přes řeku ") == "Most přes řeku"
    assert plain("caption", "První \r\ndruhý\r\n") == "První\ndruhý"


def test_a_photo_lacks_a_text_in_any_of_the_languages():
    texts = {"alt": {"cs": "Most", "en": "Bridge"}, "caption": {"cs": "Most"}}
    assert not lacks_text(texts, ["cs"])
    assert lacks_text(texts, ["cs", "en"])
    assert lacks_text({}, ["cs"])


def test_the_months_of_a_year_have_all_of_its_days():
    months = months_of(2024)
    assert months[1] == (date(2024, 2, 1), date(2024, 2, 29))
    assert sum((last - first).days + 1 for first, last in months) == 366


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        pytest.param({"colour": "red"}, "colour", id="unknown"),
        pytest.param({"name": "  "}, "name", id="no name"),
        pytest.param({"name": 5}, "name", id="a number for a name"),
        pytest.param({"note": "x" * 5001}, "note", id="too long a note"),
        pytest.param({"items": "uid"}, "items", id="a text for a list"),
        pytest.param({"items": [1]}, "items", id="numbers for UIDs"),
        pytest.param({"items": [str(n) for n in range(1001)]}, "items", id="no room"),
        pytest.param({"shared": ["stranger"]}, "shared", id="a stranger"),
        pytest.param({"shared": ["*", "eva"]}, "shared", id="all and one"),
    ],
)
def test_a_program_is_told_which_value_of_a_light_table_means_nothing(sent, name):
    with pytest.raises(BadValue) as refused:
        read_values(sent, colleagues={"eva"})
    assert refused.value.name == name


def test_a_program_gives_a_light_table_as_it_is_kept():
    sent = {"name": " Mosty  kraje ", "items": ["b", "a", "b"], "shared": ["eva"]}
    assert read_values(sent, colleagues={"eva"}) == {
        "name": "Mosty kraje",
        "items": ("b", "a"),
        "shared": ("eva",),
    }
