from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.parameters import BadParameter
from kancelar_content.listing.parameters import PAGING
from kancelar_content.press.parameters import DEFAULT_FIELDS
from kancelar_content.press.parameters import FIELDS
from kancelar_content.press.parameters import FILTERS
from kancelar_content.press.parameters import parse
from kancelar_content.press.parameters import Vocabularies
from zoneinfo import ZoneInfo

import pytest


PRAGUE = ZoneInfo("Europe/Prague")
SITE = Vocabularies(
    topics={"transport"}, genres={"news"}, sources={"council"}, languages=("cs", "en")
)
ROOM = Vocabularies(
    topics={"transport"}, genres={"news"}, sources={"council"}, languages=()
)


def _parse(vocabularies=SITE, **form):
    return parse(form, vocabularies=vocabularies, zone=PRAGUE)


def test_nothing_asked_is_the_first_page_with_all_cheap_fields():
    parameters = _parse()

    assert (parameters.filters, parameters.size, parameters.start) == ({}, 25, 0)
    assert parameters.fields == DEFAULT_FIELDS


@pytest.mark.parametrize(
    "name, value, moment",
    [
        pytest.param("since", "2026-06-05", "2026-06-05T00:00:00+02:00", id="day"),
        pytest.param(
            "until", "2026-06-05", "2026-06-05T23:59:59.999999+02:00", id="whole day"
        ),
        pytest.param(
            "since", "2026-06-05T10:00", "2026-06-05T10:00:00+02:00", id="site's zone"
        ),
        pytest.param(
            "since", "2026-06-05T10:00:00Z", "2026-06-05T10:00:00+00:00", id="UTC"
        ),
        pytest.param(
            "until",
            "2026-06-05T10:00:00 01:00",
            "2026-06-05T10:00:00+01:00",
            id="unquoted plus",
        ),
    ],
)
def test_dates_become_moments(name, value, moment):
    assert getattr(_parse(**{name: value}), name) == datetime.fromisoformat(moment)


def test_language_is_no_parameter_where_there_is_one_only():
    with pytest.raises(BadParameter) as refused:
        _parse(ROOM, language="cs")

    assert (refused.value.name, refused.value.kind) == ("language", "unknown")
    assert "language" not in refused.value.allowed


@pytest.mark.parametrize(
    "fields", ["title, date", ["title", "date"], ["title,date", ""]]
)
def test_fields_are_separated_or_repeated(fields):
    assert _parse(fields=fields).fields == {"title", "date"}


@pytest.mark.parametrize("fields", [5, ["title", 5], [["title"]], {"title": 1}])
def test_fields_that_are_no_texts_are_refused(fields):
    with pytest.raises(BadParameter) as refused:
        _parse(fields=fields)

    assert refused.value.name == "fields"


@pytest.mark.parametrize(
    "moment",
    ["0001-01-01", "9999-12-31", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00Z"],
)
@pytest.mark.parametrize("name", ["since", "until"])
def test_years_at_the_ends_of_the_calendar_are_refused(name, moment):
    with pytest.raises(BadParameter) as refused:
        _parse(**{name: moment})

    assert (refused.value.name, refused.value.kind) == (name, "value")


@given(st.sets(st.sampled_from(FIELDS), min_size=1))
def test_any_fields_may_be_asked_for(fields):
    assert _parse(fields=",".join(fields)).fields == fields


@given(
    st.dictionaries(
        st.sampled_from((*FILTERS, *PAGING, "language", "other")),
        st.one_of(st.text(), st.lists(st.text())),
    )
)
def test_whatever_is_sent_is_understood_or_refused_by_name(form):
    try:
        parameters = parse(form, vocabularies=SITE, zone=PRAGUE)
    except BadParameter as refused:
        assert refused.name in form
    else:
        assert 1 <= parameters.size <= 100
        assert parameters.start >= 0
        assert all(value is not None for value in parameters.filters.values())
