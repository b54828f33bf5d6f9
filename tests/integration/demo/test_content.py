from AccessControl.SecurityManagement import noSecurityManager
from collections import Counter
from kancelar_content.registers.retention.disposal import disposals
from kancelar_policy.demo.barriers import create_barrier_reports
from kancelar_policy.demo.content import create_demo
from kancelar_policy.demo.content import PRESS_OFFICER
from kancelar_policy.demo.identity import tell_hours
from kancelar_policy.demo.registers import create_disposal
from kancelar_policy.distribution.accounts import create_accounts
from kancelar_policy.distribution.first_versions import INITIAL
from plone import api

import pytest


@pytest.fixture
def demo(portal):
    """The whole of it, which takes a minute: what needs a part makes that part."""
    create_accounts()
    create_demo(portal)
    return portal


@pytest.fixture
def reports(portal):
    """Makes the reports of barriers and the disposal of old ones."""
    create_accounts()

    def make() -> None:
        create_barrier_reports(portal, PRESS_OFFICER)
        create_disposal(portal, PRESS_OFFICER)

    make()
    return make


def brains(**query):
    catalog = api.portal.get_tool("portal_catalog")
    return catalog.unrestrictedSearchResults(portal_type="PressRelease", **query)


def check_albums():
    """Photos as they come to an office: some out, some blocked, some unfinished."""
    catalog = api.portal.get_tool("portal_catalog")

    def states(portal_type):
        found = catalog.unrestrictedSearchResults(portal_type=portal_type)
        return Counter(brain.review_state for brain in found)

    assert states("MediaAlbum") == {"published": 15, "internal": 1}
    assert states("Photo") == {"published": 35, "blocked": 2, "internal": 4}
    assert states("Video") == {"published": 1}
    assert states("MediaConsent") == {"valid": 3, "withdrawn": 1}
    for lack in ("alt", "credit", "people"):
        assert len(catalog.unrestrictedSearchResults(media_lacks=lack)) == 4
    [example] = catalog.unrestrictedSearchResults(id="most-5")
    photo = example._unrestrictedGetObject()
    assert b"GPS" not in photo.image.data
    assert photo._original.getSize() > 0
    assert photo.Subject() == ("ještěd", "slavnostní otevření viaduktu")


def source_of(brain):
    return brains(TranslationGroup=brain.TranslationGroup, Language="cs")[0]


def test_demonstration_is_whole_and_made_once(demo):
    states = Counter((brain.Language, brain.review_state) for brain in brains())
    assert sum(states.values()) >= 72
    assert states["cs", "published"] >= 40
    assert states["en", "published"] >= 14
    assert states["de", "published"] >= 7
    assert states["pl", "published"] >= 7
    templates = [brain for brain in brains() if brain.release_is_template]
    assert len(templates) == 2
    assert states["cs", "draft"] == 3 + len(templates)
    for state in ("in_review", "embargoed"):
        assert states["cs", state] == 2
    for state in ("approved", "withdrawn"):
        assert states["cs", state] == 1

    # Numbers follow the dates, without a gap, and versions share one.
    numbers = {}
    for brain in sorted(brains(), key=lambda found: found.effective):
        if brain.release_number and brain.Language == "cs":
            number, year = map(int, brain.release_number.split("/"))
            numbers.setdefault(year, []).append(number)
            assert brain.release_year == year
    assert set(numbers) == set(range(2022, 2027))
    assert all(given == list(range(1, len(given) + 1)) for given in numbers.values())
    for brain in brains(Language="en", review_state="published"):
        assert brain.release_number == source_of(brain).release_number

    # One English version is older than its Czech text, no other is.
    outdated = [
        brain.getId
        for brain in brains()
        if brain.Language != "cs"
        and brain.source_changed
        < brains(TranslationGroup=brain.TranslationGroup, Language="cs")[
            0
        ].source_changed
    ]
    assert len(outdated) == 1

    # Four eyes.
    for brain in brains(review_state="published"):
        release = brain._unrestrictedGetObject()
        workflow = api.portal.get_tool("portal_workflow")
        history = workflow.getInfoFor(release, "review_history", ())
        actors = {step["action"]: step["actor"] for step in history}
        assert actors["approve"] != actors["submit"]
        assert history[-1]["time"] == release.effective_date

    # The first version of a text can be compared with what an editor makes of it.
    repository = api.portal.get_tool("portal_repository")
    release = brains(review_state="published")[0]._unrestrictedGetObject()
    assert [version.comment for version in repository.getHistory(release)] == [INITIAL]

    check_albums()

    # A second run makes nothing.
    before = len(brains())
    assert create_demo(demo) == 0
    assert len(brains()) == before

    # Nobody outside sees what is not published.
    noSecurityManager()
    catalog = api.portal.get_tool("portal_catalog")
    states = {brain.review_state for brain in catalog(portal_type="PressRelease")}
    assert states == {"published"}
    assert not catalog(portal_type="File", Title="Návrh rozpočtu podle oblastí")
    pages = {brain.Title for brain in catalog(portal_type="Document", Language="en")}
    assert pages >= {"Press contacts", "About the Governor's Office"}


def test_demonstration_tells_opening_hours_and_keeps_those_that_were_written(portal):
    record = "kancelar_policy.identity.hours_cs"
    api.portal.set_registry_record(record, "Jen v pátek")
    tell_hours()
    assert api.portal.get_registry_record(record) == "Jen v pátek"
    assert "Friday" in api.portal.get_registry_record(record.replace("_cs", "_en"))


def test_demonstration_has_a_report_late_one_to_answer_and_one_closed(portal, reports):
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type="BarrierReport")
    states = Counter(brain.review_state for brain in found)
    assert states == {"received": 2, "closed": 3}
    reports()
    again = catalog.unrestrictedSearchResults(portal_type="BarrierReport")
    assert len(again) == len(found)


def test_demonstration_has_a_disposal_that_waits_for_its_approval(portal, reports):
    ((_identifier, proposal),) = disposals(portal, "barrier-reports")
    assert (proposal.state, proposal.proposer) == ("waiting", "mluvci")
    assert [item.label for item in proposal.items] == ["BAR-2021-0001"]
    reports()
    assert len(disposals(portal, "barrier-reports")) == 1
