from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.listing.conditional import entity_tag
from kancelar_content.listing.conditional import http_date
from kancelar_content.listing.conditional import is_settled
from kancelar_content.listing.conditional import not_modified

import pytest


TAG = entity_tag("serial", "Anonymous")
CHANGED = datetime(2026, 6, 5, 8, 0, 0, 700000, UTC)
DATES = st.datetimes(datetime(1980, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))


@given(st.lists(st.text(), min_size=1), st.lists(st.text(), min_size=1))
def test_tags_are_equal_only_if_all_parts_are(one, other):
    assert (entity_tag(*one) == entity_tag(*other)) == (one == other)


@pytest.mark.parametrize(
    "header, current",
    [
        pytest.param(TAG, True, id="the same"),
        pytest.param(TAG.removeprefix("W/"), True, id="weak comparison"),
        pytest.param(f'"other", {TAG}', True, id="one of several"),
        pytest.param("*", True, id="any"),
        pytest.param('W/"other"', False, id="another"),
        pytest.param("nonsense", False, id="not a tag"),
    ],
)
def test_tag_decides(header, current):
    assert (
        not_modified(
            if_none_match=header,
            if_modified_since=http_date(CHANGED + timedelta(days=1)),
            tag=TAG,
            changed=CHANGED,
        )
        is current
    )


@pytest.mark.parametrize(
    "header, current",
    [
        pytest.param("Fri, 05 Jun 2026 08:00:00 GMT", True, id="the same second"),
        pytest.param("Fri, 05 Jun 2026 07:59:59 GMT", False, id="a second before"),
        pytest.param("yesterday", False, id="not a date"),
        pytest.param("", False, id="no date"),
        pytest.param(None, False, id="no header"),
    ],
)
def test_date_decides_without_a_tag(header, current):
    assert (
        not_modified(
            if_none_match=None, if_modified_since=header, tag=TAG, changed=CHANGED
        )
        is current
    )


def test_without_a_settled_change_no_date_is_current():
    assert not not_modified(
        if_none_match=None,
        if_modified_since="Fri, 05 Jun 2099 08:00:00 GMT",
        tag=TAG,
        changed=None,
    )


@given(DATES)
def test_own_date_is_always_current(changed):
    assert not_modified(
        if_none_match=None,
        if_modified_since=http_date(changed),
        tag=TAG,
        changed=changed,
    )


@given(DATES, st.timedeltas(timedelta(0), timedelta(minutes=1)))
def test_a_settled_date_is_never_that_of_a_later_change(changed, passed):
    now = changed + passed
    if is_settled(changed, now=now):
        assert http_date(changed) != http_date(now)
