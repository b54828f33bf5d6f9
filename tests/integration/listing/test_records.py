from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.press.queries import release_query
from plone import api
from plone.app.textfield.value import RichTextValue

import pytest


NOON = datetime.fromisoformat("2026-06-05T12:00:00+02:00")
MINUTE = timedelta(minutes=1)
TEXT = RichTextValue("<p>Most je hotov.</p>", "text/html", "text/x-html-safe")


@pytest.fixture
def listed(create, publish):
    """Titles that a query finds, of three releases within two minutes."""
    catalog = api.portal.get_tool("portal_catalog")
    moments = {"Ráno": NOON - MINUTE, "Poledne": NOON, "Hned po něm": NOON}
    for title, moment in moments.items():
        release = create("PressRelease", title=title, text=TEXT)
        release.setEffectiveDate(DateTime(moment))
        publish(release)

    def titles(*, since=None, until=None, **filters):
        query = release_query(**filters)
        records = ordered_records(catalog, query, since=since, until=until)
        return [title for _, title in metadata(catalog, records, ("Title",))]

    return titles


def test_newest_come_first_and_of_one_minute_the_later_made(listed):
    assert listed() == ["Hned po něm", "Poledne", "Ráno"]


def test_words_find_in_the_same_order(listed):
    assert listed(text="most", language="cs") == ["Hned po něm", "Poledne", "Ráno"]
    assert listed(text="polednem", language="cs") == ["Poledne"]
    assert listed(text="silnice", language="cs") == []


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(NOON, None, ["Hned po něm", "Poledne"], id="since"),
        pytest.param(None, NOON - MINUTE, ["Ráno"], id="until"),
        pytest.param(NOON - MINUTE, NOON - MINUTE, ["Ráno"], id="one minute"),
        pytest.param(NOON + MINUTE, None, [], id="nothing since"),
        pytest.param(None, NOON - 2 * MINUTE, [], id="nothing until"),
    ],
)
def test_moments_include_their_minute(listed, since, until, expected):
    assert listed(since=since, until=until) == expected
