"""What may be shown is shown, and what may be shown no more leaves every place."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from kancelar_content.media.rights.blocking import block
from kancelar_content.media.rights.blocking import unblock
from kancelar_content.media.rights.rights_task import RightsTask
from kancelar_content.publication.site_time import site_today
from kancelar_content.publication.site_time import site_zone
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.lifecycleevent import modified

import pytest


TODAY = site_today


@pytest.fixture
def consent(create, portal):
    """Write a consent into the register: `consent(person=…)`."""

    def make(**fields):
        fields = {"person": "Jana Nováková", "since": date(2026, 1, 1), **fields}
        with api.env.adopt_roles(["Manager"]):
            return create(
                "MediaConsent", container=portal["evidence"], title="", **fields
            )

    return make


def state(item):
    return api.content.get_state(item)


def step(item, name, comment=""):
    api.portal.get_tool("portal_workflow").doActionFor(item, name, comment=comment)


def test_consent_is_known_by_its_number_only(consent):
    made = consent()
    assert made.title == made.number == f"SO/{date.today().year}/0001"
    assert made.getId() == made.number.lower().replace("/", "-")
    (brain,) = api.portal.get_tool("portal_catalog")(portal_type="MediaConsent")
    row = api.portal.get_tool("portal_catalog").getMetadataForRID(brain.getRID())
    assert "Nov" not in str(row)


def test_consent_is_found_by_the_beginning_of_a_name(consent):
    from kancelar_content.media.rights.consents import Consents

    made = consent()
    consent(person="Karel Dub")
    assert [term.value for term in Consents().search("nová")] == [made.UID()]


def test_photo_without_rights_is_not_published(album, photo):
    item = photo(album(), licence=None, people_state="unknown", alt_cs="")
    with pytest.raises(WorkflowException) as refused:
        step(item, "publish")
    assert str(refused.value).count(".") >= 3
    assert state(item) == "internal"


def test_withdrawn_consent_blocks_every_photo_of_the_person(album, photo, consent):
    given = consent()
    holder = album()
    items = [
        photo(holder, title=name, people_state="listed", people=[given.UID()])
        for name in ("První", "Druhá")
    ]
    other = photo(holder, title="Třetí")
    step(holder, "publish")
    step(given, "withdraw", "Dopis ze dne 1. 6.")
    assert [state(item) for item in (*items, other)] == [
        "blocked",
        "blocked",
        "published",
    ]
    assert given.withdrawn_on == site_today()


def test_withdrawal_needs_its_reason(consent):
    with pytest.raises(WorkflowException):
        step(consent(), "withdraw")


def test_licence_ends_at_midnight_of_the_place(album, photo):
    item = photo(album(), rights_until=date(2026, 6, 30))
    midnight = datetime(2026, 7, 1, tzinfo=site_zone())
    task = RightsTask()
    portal = api.portal.get()
    assert task.run(portal, midnight - timedelta(seconds=1)) == 0
    assert task.run(portal, midnight) == 1
    assert task.run(portal, midnight) == 0
    assert state(item) == "blocked"


def test_consent_ends_after_its_last_day(album, photo, consent):
    given = consent(until=site_today())
    item = photo(album(), people_state="listed", people=[given.UID()])
    step(item.aq_parent, "publish")
    assert RightsTask().run(api.portal.get(), datetime.now(site_zone())) == 0
    tomorrow = datetime.now(site_zone()) + timedelta(days=1)
    assert RightsTask().run(api.portal.get(), tomorrow) == 1
    assert state(item) == "blocked"


def test_shortened_consent_acts_at_once(album, photo, consent):
    given = consent()
    item = photo(album(), people_state="listed", people=[given.UID()])
    step(item.aq_parent, "publish")
    given.scope = ["print"]
    modified(given)
    assert state(item) == "blocked"


def test_deleted_consent_allows_nothing(album, photo, consent):
    given = consent()
    item = photo(album(), people_state="listed", people=[given.UID()])
    step(item.aq_parent, "publish")
    api.content.delete(given, check_linkintegrity=False)
    assert state(item) == "blocked"


def test_blocked_photo_comes_back_only_with_its_rights(album, photo):
    item = photo(album(), rights_until=site_today() - timedelta(days=1))
    block(item, "Skončila licence")
    with pytest.raises(WorkflowException):
        unblock(item, "Omyl")
    item.rights_until = None
    unblock(item, "Licence prodloužena")
    assert state(item) == "internal"
