from kancelar_policy.home.settings import PREFIX
from kancelar_policy.home.workflow import authors
from pathlib import Path
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import Unauthorized
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import pytest


MATRIX = Path(__file__).parent / "matrices/home_page_workflow.tsv"
CELLS = [line.split("\t") for line in MATRIX.read_text().splitlines()[1:]]


REFUSED = (api.exc.InvalidParameterError, WorkflowException)


@pytest.fixture
def four_eyes(portal):
    api.portal.set_registry_record(f"{PREFIX}.four_eyes", True)


@pytest.fixture
def prepared(portal, as_user):
    """A change of an approved version, prepared by `autor` and not handed in."""
    with as_user("PressOfficer", username="drive"):
        first = api.content.create(portal["cs"], "HomePage", title="Verze")
        api.content.create(first, "FreeText", id="prvni", title="První")
        api.content.create(first, "FreeText", id="druha", title="Druhá")
        api.content.transition(first, "publish")
    api.portal.set_registry_record(f"{PREFIX}.four_eyes", True)
    with as_user("PressOfficer", username="autor"):
        return api.content.copy(first, portal["cs"], "zmena")


def state(home):
    return api.content.get_state(home)


def in_state(home, wanted, as_user):
    if wanted == "in_review":
        api.portal.set_registry_record(f"{PREFIX}.four_eyes", True)
        api.content.transition(home, "submit")
    elif wanted != "draft":
        api.content.transition(home, "publish")
        if wanted == "replaced":
            api.content.transition(home, "replace")
    return home


@pytest.mark.parametrize("wanted", ["draft", "in_review", "published", "replaced"])
def test_roles_in_each_state_are_those_of_the_matrix(compose, as_user, wanted):
    home = in_state(compose(), wanted, as_user)
    assert state(home) == wanted
    for _, permission, roles in (cell for cell in CELLS if cell[0] == wanted):
        granted = {
            role["name"]
            for role in home.rolesOfPermission(permission)
            if role["selected"]
        }
        assert granted == set(roles.split(", ")), (wanted, permission)


def test_published_version_takes_the_place_of_the_one_before(compose, portal):
    first, second, other = compose(), compose(), compose(language="en")
    for home in (first, other, second):
        api.content.transition(home, "publish")
    assert (state(first), state(second), state(other)) == (
        "replaced",
        "published",
        "published",
    )
    api.content.transition(first, "restore")
    assert (state(first), state(second)) == ("published", "replaced")


def test_press_officer_composes_and_publishes_without_an_administrator(portal, as_user):
    with as_user("PressOfficer"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
        api.content.create(home, "FreeText", title="Text")
        api.content.transition(home, "publish")
    assert state(home) == "published"


def test_department_editor_cannot_add_a_home_page(portal, as_user):
    with as_user("DepartmentEditor"), pytest.raises(Unauthorized):
        api.content.create(portal["cs"], "HomePage", title="Verze")


def test_nobody_publishes_own_work_under_four_eyes(portal, four_eyes, as_user):
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
        with pytest.raises(api.exc.InvalidParameterError):
            api.content.transition(home, "publish")
        api.content.transition(home, "submit")
        with pytest.raises((api.exc.InvalidParameterError, WorkflowException)):
            api.content.transition(home, "approve")
    with as_user("HeadOfDepartment", username="vedouci"):
        api.content.transition(home, "approve")
    assert state(home) == "published"


def test_who_changed_a_section_does_not_approve(portal, four_eyes, as_user):
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
    with as_user("PressOfficer", username="kolega"):
        api.content.create(home, "FreeText", title="Text")
        api.content.transition(home, "submit")
        with pytest.raises((api.exc.InvalidParameterError, WorkflowException)):
            api.content.transition(home, "approve")


def test_who_copies_a_version_in_work_does_not_approve_it(portal, four_eyes, as_user):
    with as_user("PressOfficer", username="autor"):
        home = api.content.create(portal["cs"], "HomePage", title="Verze")
    with as_user("PressOfficer", username="kolega"):
        api.content.create(home, "FreeText", title="Text")
        copy = api.content.copy(home, portal["cs"], "kopie")
        api.content.transition(copy, "submit")
        with pytest.raises((api.exc.InvalidParameterError, WorkflowException)):
            api.content.transition(copy, "approve")
    refused = pytest.raises((api.exc.InvalidParameterError, WorkflowException))
    with as_user("PressOfficer", username="autor"), refused:
        api.content.transition(copy, "approve")


def test_copy_is_a_draft_with_all_sections_by_who_made_it(compose, as_user):
    home = compose(("FreeText", {}), ("Figures", {}))
    api.content.transition(home, "publish")
    with as_user("PressOfficer", username="autor"):
        copy = api.content.copy(home, home.aq_parent, "kopie")
        assert authors(copy) == {"autor"}
    assert state(copy) == "draft"
    assert [part.portal_type for part in copy.sections()] == ["FreeText", "Figures"]


def change_text(home):
    home["prvni"].title = "Jinak"
    notify(ObjectModifiedEvent(home["prvni"]))


def add(home):
    api.content.create(home, "Figures", title="Čísla")


def move_here(home):
    other = api.content.create(home.aq_parent, "HomePage", title="Jiná")
    api.content.move(api.content.create(other, "Figures", title="Čísla"), home)


WAYS = {
    "text": change_text,
    "new section": add,
    "section from another version": move_here,
    "section removed": lambda home: api.content.delete(home["prvni"]),
    "section renamed": lambda home: api.content.rename(home["prvni"], "jinak"),
    "order": lambda home: home.moveObjectsToTop(["druha"]),
    "name": lambda home: notify(ObjectModifiedEvent(home)),
}


@pytest.mark.parametrize("way", WAYS)
def test_whoever_changed_a_prepared_change_does_not_approve_it(prepared, as_user, way):
    with as_user("PressOfficer", username="kolega"):
        WAYS[way](prepared)
    with as_user("PressOfficer", username="autor"):
        api.content.transition(prepared, "submit")
    with as_user("PressOfficer", username="kolega"), pytest.raises(REFUSED):
        api.content.transition(prepared, "approve")
    assert authors(prepared) == {"autor", "kolega"}


def test_who_handed_it_in_does_not_approve_it(prepared, as_user):
    with as_user("PressOfficer", username="kolega"):
        api.content.transition(prepared, "submit")
        with pytest.raises(REFUSED):
            api.content.transition(prepared, "approve")


def test_author_of_the_version_before_approves_the_change_of_another(prepared, as_user):
    with as_user("PressOfficer", username="autor"):
        api.content.transition(prepared, "submit")
    with as_user("PressOfficer", username="drive"):
        api.content.transition(prepared, "approve")
    assert state(prepared) == "published"
