"""A version that waits stands on the desk of whoever may approve it."""

from http_client import session
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_policy.home.settings import PREFIX
from plone import api
from zope.component import getMultiAdapter

import pytest
import transaction


@pytest.fixture
def waiting(request, as_user):
    """A version that `autor` has handed in."""
    portal = request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )
    api.portal.set_registry_record(f"{PREFIX}.four_eyes", True)
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Podzimní verze")
        api.content.transition(home, "submit")
    return home


@pytest.fixture
def section(portal, as_user):
    """The section as a user with a role has it: `section("PressOfficer")`."""

    def look(role, username=None):
        with as_user(role, username=username):
            found = getMultiAdapter(
                (portal["cs"], portal.REQUEST), IDeskSection, name="home-approval"
            )
            rows = [found.row(entry) for entry in found.entries()]
            return rows if found.available() else None

    return look


def test_version_waits_for_who_did_not_work_on_it(waiting, section):
    (row,) = section("HeadOfDepartment")
    assert (row.title, row.language, row.who) == ("Podzimní verze", "cs", "autor")
    assert [link.url for link in row.links] == [
        f"{waiting.absolute_url()}/@@compose",
        waiting.absolute_url(),
    ]
    assert section("PressOfficer", username="autor") == []


def test_who_joined_in_is_not_asked(waiting, section, as_user):
    with as_user("PressOfficer", username="autor"):
        api.content.transition(waiting, "return")
    with as_user("PressOfficer", username="kolega"):
        api.content.create(waiting, "FreeText", title="Text")
    with as_user("PressOfficer", username="autor"):
        api.content.transition(waiting, "submit")
    assert section("PressOfficer", username="kolega") == []
    assert len(section("HeadOfDepartment")) == 1


def test_department_editor_is_not_asked(waiting, section):
    assert section("DepartmentEditor") is None


def test_desk_without_four_eyes_has_no_such_section(portal, section, as_user):
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
        api.content.transition(home, "publish")
    assert section("HeadOfDepartment") is None


def test_what_was_handed_in_waits_on_when_four_eyes_are_set_off(waiting, section):
    api.portal.set_registry_record(f"{PREFIX}.four_eyes", False)
    assert len(section("HeadOfDepartment")) == 1


def test_desk_wakes_no_version(waiting, section):
    assert section("HeadOfDepartment")  # what waits to be indexed is indexed
    transaction.savepoint(optimistic=True)
    waiting._p_jar.cacheMinimize()
    assert len(section("HeadOfDepartment")) == 1
    assert waiting._p_changed is None


def test_catalog_forgets_the_authors_of_an_approved_version(waiting, portal, as_user):
    with as_user("HeadOfDepartment"):
        api.content.transition(waiting, "approve")
    (brain,) = api.content.find(portal_type="HomePage")
    assert not brain.home_authors
    assert not brain.home_handed_in


def test_no_search_result_names_the_authors(live_portal, functional, waiting, as_user):
    with as_user("HeadOfDepartment"):
        transaction.commit()
    head = session(live_portal, functional, username="test-headofdepartment")
    answer = head.get("/@search?portal_type=HomePage&metadata_fields=_all")
    assert answer.json()["items_total"] == 1
    assert "home_authors" not in answer.text
    assert "home_handed_in" not in answer.text
