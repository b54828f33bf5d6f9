from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.events.parameters import DEFAULT_FIELDS
from kancelar_content.events.parameters import FIELDS
from kancelar_content.events.parameters import FILTERS
from kancelar_content.events.parameters import parse
from kancelar_content.listing.parameters import BadParameter
from kancelar_content.listing.parameters import PAGING
from zoneinfo import ZoneInfo

import pytest


PRAGUE = ZoneInfo("Europe/Prague")
TODAY = date(2026, 6, 5)


def _parse(languages=("cs", "en"), **form):
    return parse(
        form, kinds={"culture", "sport"}, languages=languages, zone=PRAGUE, today=TODAY
    )


def test_nothing_asked_is_what_is_coming():
    parameters = _parse()
    assert parameters.since.isoformat() == "2026-06-05T00:00:00+02:00"
    assert parameters.until is None
    assert not parameters.latest_first
    assert parameters.fields == DEFAULT_FIELDS


def test_any_time_asked_for_is_no_more_about_today():
    assert _parse(until="2026-01-31").since is None
    assert _parse(since="2026-01-31").since.isoformat().startswith("2026-01-31T00:00")


def test_language_is_chosen_only_where_there_are_several():
    assert _parse(language="en").language == "en"
    with pytest.raises(BadParameter):
        _parse(languages=(), language="en")


@given(
    st.dictionaries(
        st.sampled_from((*FILTERS, *PAGING, "language", "x")),
        st.text(max_size=30)
        | st.lists(st.text(max_size=5), max_size=2)
        | st.integers(),
        max_size=4,
    )
)
def test_whatever_comes_is_read_or_refused(form):
    try:
        parameters = _parse(**form)
    except BadParameter as error:
        assert error.name in form
    else:
        assert parameters.fields <= set(FIELDS)
        assert 1 <= parameters.size <= 100
