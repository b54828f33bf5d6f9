from AccessControl import Unauthorized
from pathlib import Path
from plone import api
from plone.api.exc import InvalidParameterError

import pytest


MATRIX = Path(__file__).parent / "matrices/event_workflow.tsv"
CELLS = [line.split("\t") for line in MATRIX.read_text().splitlines()[1:]]
WAYS = {"draft": (), "pending": ("submit",), "published": ("submit", "publish")}


@pytest.fixture
def draft(portal, as_user, day):
    def make(role):
        with as_user(role):
            return api.content.create(
                portal["cs"]["kalendar-akci"],
                "Event",
                title="Den kraje",
                kind="other",
                start=day(1),
                end=day(1, hour=12),
            )

    return make


@pytest.mark.parametrize("state", WAYS)
def test_roles_in_each_state_are_those_of_the_matrix(draft, state):
    event = draft("Manager")
    for step in WAYS[state]:
        api.content.transition(event, step)
    for _, permission, roles in (cell for cell in CELLS if cell[0] == state):
        granted = {
            role["name"]
            for role in event.rolesOfPermission(permission)
            if role["selected"]
        }
        assert granted == set(roles.split(", ")), (state, permission)


def test_department_hands_in_and_the_press_office_publishes(draft, as_user):
    event = draft("DepartmentEditor")
    with as_user("DepartmentEditor"):
        with pytest.raises(InvalidParameterError):
            api.content.transition(event, "publish")
        api.content.transition(event, "submit")
        assert not api.user.has_permission("Modify portal content", obj=event)
    with as_user("PressOfficer"):
        api.content.transition(event, "publish")
    assert api.content.get_state(event) == "published"


def test_press_officer_publishes_without_a_round(draft, as_user):
    event = draft("PressOfficer")
    with as_user("PressOfficer"):
        api.content.transition(event, "publish")
    assert api.content.get_state(event) == "published"


@pytest.mark.parametrize("role", ["Translator", "CouncilMember", "FOIOfficer"])
def test_others_cannot_add_an_event(draft, role):
    with pytest.raises(Unauthorized):
        draft(role)
