from DateTime import DateTime
from http_client import session
from kancelar_content.behaviors.embargo import IEmbargo
from kancelar_content.listing.records import ordered_records
from kancelar_content.multilingual.dates import long_date
from kancelar_content.press.queries import release_query
from kancelar_content.press.rows import list_rows
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.restapi.interfaces import IFieldDeserializer
from zoneinfo import ZoneInfo
from zope.component import getMultiAdapter

import pytest
import transaction


PRAGUE = ZoneInfo("Europe/Prague")


@pytest.fixture
def after_midnight(create, publish):
    """Releases of 5 June in Liberec, when in New York and London it was 4 June."""

    def make():
        release = create(
            "PressRelease",
            title="Rada jednala",
            text=RichTextValue("<p>Text.</p>", "text/html", "text/html"),
        )
        release.effective_date = DateTime("2026-06-05T00:00:30+02:00")
        return publish(release)

    return make


@pytest.fixture
def traveller(as_user):
    """A member of the press office who set New York in the own preferences."""
    with as_user("PressOfficer", username="cestovatelka"):
        member = api.user.get_current()
        member.setMemberProperties({"timezone": "America/New_York"})
    return as_user("PressOfficer", username="cestovatelka")


def test_zone_is_the_sites_for_a_member_from_elsewhere(portal, traveller):
    with traveller:
        assert site_zone() == PRAGUE


def test_day_of_publication_is_the_same_for_all(portal, after_midnight, traveller):
    release = after_midnight()
    with traveller:
        published = release.published_at()
    assert published.isoformat() == "2026-06-05T00:00:30+02:00"
    assert published.tzinfo is PRAGUE


def test_list_tells_every_member_the_sites_day(portal, after_midnight, traveller):
    after_midnight()
    after_midnight()
    catalog = api.portal.get_tool("portal_catalog")
    with traveller:
        rows = list_rows(
            catalog,
            ordered_records(catalog, release_query(language="cs")),
            language="cs",
        )
        shown = {(row.title, row.written_day) for row in rows}
    day = "5. 6. 2026".replace(" ", "\N{NO-BREAK SPACE}")
    assert shown == {(f"Rada jednala ({day})", day)}


def test_note_of_a_translation_tells_the_sites_day(portal, after_midnight, traveller):
    release = after_midnight()
    with traveller:
        told = long_date(release.published_at(), "en")
    assert told == "5 June 2026".replace(" ", "\N{NO-BREAK SPACE}")


def test_hour_without_zone_is_the_sites(portal, create, traveller):
    release = create("PressRelease")
    read = getMultiAdapter(
        (IEmbargo["embargo"], release, portal.REQUEST), IFieldDeserializer
    )
    with traveller:
        summer, winter = read("2030-06-05T08:00:00"), read("2030-01-05T08:00:00")
    assert summer.isoformat() == "2030-06-05T08:00:00+02:00"
    assert winter.isoformat() == "2030-01-05T08:00:00+01:00"
    release.embargo = summer
    transaction.savepoint()


def test_embargo_in_the_form_is_meant_in_the_sites_zone(portal, create, traveller):
    release = create("PressRelease")
    with traveller:
        form = release.restrictedTraverse("@@edit").form_instance
        form.update()
        widget = next(
            group.widgets["IEmbargo.embargo"]
            for group in form.groups
            if "IEmbargo.embargo" in group.widgets
        )
        assert widget.default_timezone(release) == "Europe/Prague"


@pytest.mark.parametrize(
    "query,found",
    [
        ("since=2026-06-05", 1),
        ("until=2026-06-04", 0),
        ("since=2026-06-05T00:01", 0),
        ("until=2026-06-05T00:00:30", 1),
    ],
)
def test_a_date_in_a_query_is_the_sites_day(
    live_portal, functional, after_midnight, query, found
):
    after_midnight()
    transaction.commit()
    answer = session(live_portal, functional).get(f"/@press-releases?{query}")
    assert answer.json()["items_total"] == found
