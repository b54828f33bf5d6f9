from kancelar_content.press.press_release import IPressRelease
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from Products.CMFCore.exceptions import AccessControl_Unauthorized
from zope.component import getMultiAdapter
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import modified

import pytest


NOTE = "Jen pro redakci"


@pytest.fixture
def repository(portal):
    return api.portal.get_tool("portal_repository")


@pytest.fixture
def author(as_user):
    return lambda: as_user("DepartmentEditor", username="autor")


@pytest.fixture
def release(create, author):
    """A draft of a department that the press office gave a note and a place."""
    with author():
        draft = create("PressRelease", text=None)
        create("File", container=draft, id="mapa", title="Mapa")
    draft.place, draft.internal_note = "Turnov", NOTE
    modified(draft, Attributes(IPressRelease, "place", "internal_note"))
    return draft


def _differences(release, repository):
    old, new = (repository.retrieve(release, number).object for number in (0, 1))
    differences = api.portal.get_tool("portal_diff").computeDiff(old, new)
    return {found.field: found for found in differences if not found.same}


def test_every_edit_is_a_version(release, repository):
    history = repository.getHistoryMetadata(release)
    assert history.getLength(countPurged=False) == 2
    places = [repository.retrieve(release, number).object.place for number in (0, 1)]
    assert places == [None, "Turnov"]


def test_press_office_sees_what_changed_in_the_note(release, repository, as_user):
    with as_user("PressOfficer"):
        assert {"place", "internal_note"} <= _differences(release, repository).keys()


def test_author_sees_the_changes_without_the_note(release, repository, author):
    with author():
        differences = _differences(release, repository)
    assert "place" in differences
    assert "internal_note" not in differences


def test_page_of_changes_is_without_the_note(portal, release, author):
    portal.REQUEST.form.update({"one": "0", "two": "1"})
    with author():
        page = release.restrictedTraverse("@@history")()
    assert "Turnov" in page
    assert NOTE not in page


def test_version_over_rest_is_without_the_note(portal, release, author):
    with author():
        json = getMultiAdapter((release, portal.REQUEST), ISerializeToJson)(version=1)
    assert json["place"] == "Turnov"
    assert NOTE not in repr(json)


@pytest.mark.parametrize("role", ["DepartmentEditor", "Translator", "CouncilMember"])
def test_who_does_not_work_on_it_sees_no_version(release, repository, as_user, role):
    with as_user(role), pytest.raises(AccessControl_Unauthorized):
        repository.retrieve(release, 0)


@pytest.mark.parametrize("role", ["DepartmentEditor", "PressOfficer"])
def test_nobody_of_the_department_goes_back_past_the_rules(
    release, repository, as_user, role
):
    """A version that comes back would bring its number, dates and corrections."""
    name = "autor" if role == "DepartmentEditor" else None
    with as_user(role, username=name), pytest.raises(AccessControl_Unauthorized):
        repository.revert(release, 0)


def test_copy_has_no_version_of_the_first_text(release, repository, author):
    with author():
        copy = api.content.copy(release, release.__parent__, safe_id=True)
        assert list(repository.getHistoryMetadata(copy)) == []
        modified(copy, Attributes(IPressRelease, "place"))
    assert repository.getHistoryMetadata(copy).getLength(countPurged=False) == 1


def test_version_does_not_repeat_the_attachments(release, repository):
    assert repository.retrieve(release, 0).object.objectIds() == ["mapa"]
    assert release.objectIds() == ["mapa"]
