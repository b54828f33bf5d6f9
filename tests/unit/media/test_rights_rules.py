from datetime import date
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.licence_rules import ADDRESS
from kancelar_content.media.licence_rules import table_problem
from kancelar_content.media.rights import rules
from kancelar_content.media.rights.rules import Consent
from kancelar_content.media.rights.rules import Rights

import pytest


DAY = date(2026, 6, 5)
GOOD = {
    "licence": "press",
    "until": None,
    "uses": frozenset({"web", "press"}),
    "people_known": True,
    "people_listed": False,
}


def reasons(today=DAY, **changed):
    found = rules.reasons_against(Rights(**GOOD | changed), today=today)
    return [against.reason for against in found]


def with_consent(**fields):
    return reasons(people_listed=True, consents=(Consent("SO/2026/0001", **fields),))


def test_photo_with_its_rights_may_be_shown():
    assert reasons() == []


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"licence": None}, rules.NO_LICENCE),
        ({"until": DAY - timedelta(days=1)}, rules.LICENCE_ENDED),
        ({"uses": frozenset({"print"})}, rules.NOT_FOR_WEB),
        ({"people_known": False}, rules.PEOPLE_UNKNOWN),
        ({"people_listed": True}, rules.NO_CONSENT),
        ({"people_listed": True, "consents": (None,)}, rules.CONSENT_GONE),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_each_missing_right_is_one_reason(changed, reason):
    assert reasons(**changed) == [reason]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"is_withdrawn": True}, rules.CONSENT_WITHDRAWN),
        ({"since": DAY + timedelta(days=1)}, rules.CONSENT_NOT_YET),
        ({"until": DAY - timedelta(days=1)}, rules.CONSENT_ENDED),
        ({"uses": frozenset({"print"})}, rules.CONSENT_NOT_FOR_WEB),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_consent_that_does_not_hold_is_one_reason(fields, reason):
    assert with_consent(**fields) == [reason]


def test_first_and_last_day_belong_to_the_right():
    assert with_consent(since=DAY, until=DAY) == []
    assert reasons(until=DAY) == []


def test_what_was_never_complete_does_not_leave():
    found = rules.reasons_against(
        Rights(**GOOD | {"licence": None, "until": DAY}), today=DAY + timedelta(days=1)
    )
    assert [each.reason for each in rules.must_leave(found)] == [rules.LICENCE_ENDED]


@given(
    until=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    earlier=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
    later=st.dates(date(2020, 1, 1), date(2040, 1, 1)),
)
def test_right_that_has_ended_never_comes_back_by_itself(until, earlier, later):
    earlier, later = sorted((earlier, later))
    if rules.LICENCE_ENDED in reasons(earlier, until=until):
        assert rules.LICENCE_ENDED in reasons(later, until=until)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"token": "", "cs": "Volné"}], "Volné"),
        ([{"token": "CC BY", "cs": "Volné"}], "CC BY"),
        ([{"token": "cc", "cs": "A"}, {"token": "cc", "cs": "B"}], "cc"),
        ([{"token": "cc", "cs": "A", "url": "http://x.example"}], "http://x.example"),
        (
            [{"token": "cc", "cs": "A", "url": "javascript:alert(1)"}],
            "javascript:alert(1)",
        ),
    ],
)
def test_wrong_table_of_licences_is_told(rows, words):
    found = table_problem(rows)
    assert found is not None and found[1] == words


def test_good_table_of_licences_is_taken():
    url = "https://creativecommons.org/licenses/by/4.0/"
    assert ADDRESS.fullmatch(url)
    assert table_problem([{"token": "cc-by-4.0", "cs": "CC BY", "url": url}]) is None
