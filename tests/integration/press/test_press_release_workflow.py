from datetime import datetime
from datetime import timedelta
from datetime import UTC
from pathlib import Path
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.CMFCore.WorkflowCore import WorkflowException

import pytest


MATRIX = Path(__file__).parent / "matrices/press_release_workflow.tsv"
CELLS = [line.split("\t") for line in MATRIX.read_text().splitlines()[1:]]

PATHS = {
    "draft": (),
    "in_review": ("submit",),
    "approved": ("submit", "approve"),
    "embargoed": ("submit", "approve", "embargo"),
    "published": ("submit", "approve", "publish"),
    "withdrawn": ("submit", "approve", "publish", "withdraw"),
}


@pytest.fixture
def tomorrow():
    return datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)


@pytest.fixture
def release_in(release, publish, tomorrow):
    """A release brought to a state the way people bring it there."""

    def bring(state):
        if state == "embargoed":
            release.embargo = tomorrow
        if PATHS[state]:
            publish(release, *PATHS[state])
        return release

    return bring


def _transitions(release):
    workflow = api.portal.get_tool("portal_workflow")
    return {transition["id"] for transition in workflow.getTransitionsFor(release)}


@pytest.mark.parametrize("state", PATHS)
def test_roles_in_each_state_are_those_of_the_matrix(release_in, state):
    release = release_in(state)
    assert api.content.get_state(release) == state
    for _, permission, roles in (cell for cell in CELLS if cell[0] == state):
        granted = {
            role["name"]
            for role in release.rolesOfPermission(permission)
            if role["selected"]
        }
        assert granted == set(roles.split(", ")), (state, permission)
        assert not release.acquiredRolesAreUsedBy(permission)


@pytest.mark.parametrize(
    "role,state,allowed",
    [
        ("DepartmentEditor", "draft", set()),
        ("DepartmentEditor", "in_review", set()),
        ("PressOfficer", "draft", {"submit"}),
        ("PressOfficer", "in_review", {"return"}),
        ("PressOfficer", "approved", {"publish", "embargo", "reopen"}),
        ("PressOfficer", "embargoed", {"lift"}),
        ("PressOfficer", "published", {"withdraw"}),
        ("PressOfficer", "withdrawn", {"restore"}),
        ("HeadOfDepartment", "draft", set()),
        ("HeadOfDepartment", "in_review", {"approve", "return"}),
        ("HeadOfDepartment", "approved", {"reopen"}),
        ("HeadOfDepartment", "embargoed", set()),
        ("HeadOfDepartment", "published", {"withdraw"}),
        ("Translator", "approved", set()),
        ("CouncilMember", "in_review", set()),
        ("FOIOfficer", "published", set()),
    ],
)
def test_role_is_offered_only_its_transitions(
    release_in, as_user, role, state, allowed
):
    release = release_in(state)
    with as_user(role):
        assert _transitions(release) == allowed


def test_author_submits_the_own_draft(as_user, create):
    with as_user("DepartmentEditor"):
        release = create("PressRelease")
        assert _transitions(release) == {"submit"}


def test_head_who_wrote_the_text_cannot_approve_it(as_user, create):
    with as_user("HeadOfDepartment"):
        release = create("PressRelease")
        api.content.transition(release, "submit")
        assert _transitions(release) == {"return"}


def test_head_who_handed_in_anothers_text_cannot_approve_it(release, as_user):
    with as_user("Manager", username="both"):
        api.content.transition(release, "submit")
        assert "approve" not in _transitions(release)


def test_embargo_is_offered_instead_of_publication_while_it_holds(
    release, publish, as_user, tomorrow
):
    release.embargo = tomorrow
    publish(release, "submit", "approve")
    with as_user("PressOfficer"):
        assert _transitions(release) == {"embargo", "reopen"}


@pytest.mark.parametrize(
    "state,step",
    [
        ("in_review", "return"),
        ("approved", "reopen"),
        ("embargoed", "lift"),
        ("published", "withdraw"),
        ("withdrawn", "restore"),
    ],
)
def test_step_back_without_comment_is_refused(release_in, state, step):
    release = release_in(state)
    with pytest.raises(WorkflowException, match="komentář"):
        api.portal.get_tool("portal_workflow").doActionFor(release, step, comment=" ")
    assert api.content.get_state(release) == state


def test_lifted_embargo_is_gone(release_in, publish):
    release = publish(release_in("embargoed"), "lift")
    assert release.embargo is None
    assert publish(release, "publish").release_number()


def test_embargo_is_lifted_from_all_language_versions(
    release, create, publish, tomorrow
):
    english, german = (
        create("PressRelease", language=language, text=release.text)
        for language in ("en", "de")
    )
    for language, version in (("en", english), ("de", german)):
        ITranslationManager(release).register_translation(language, version)
    for version in (release, english, german):
        version.embargo = tomorrow
    publish(release, *PATHS["embargoed"])
    publish(english, *PATHS["embargoed"])
    publish(release, "lift")
    assert [v.embargo for v in (release, english, german)] == [None] * 3
    assert api.content.get_state(english) == "approved"
    assert api.content.get_state(german) == "draft"


def test_release_without_text_is_not_published(create, publish):
    release = publish(create("PressRelease"), "submit", "approve")
    with pytest.raises(WorkflowException, match="žádný text"):
        api.portal.get_tool("portal_workflow").doActionFor(release, "publish")


def test_first_publication_gives_number_and_date(release_in):
    release = release_in("published")
    year = datetime.now(UTC).year
    assert release.release_number() == f"1/{year}"
    assert release.published_at().year == year


def test_number_and_date_survive_withdrawal_and_restoration(release_in, publish):
    release = release_in("withdrawn")
    before = release.release_number(), release.published_at()
    publish(release, "restore", "publish")
    assert (release.release_number(), release.published_at()) == before


def test_language_versions_share_one_number(release, create, publish):
    english = create("PressRelease", language="en", text=release.text, title="Road")
    ITranslationManager(release).register_translation("en", english)
    assert publish(english).release_number() == publish(release).release_number()


def test_numbers_of_two_releases_follow_each_other(release, create, publish):
    other = create("PressRelease", text=release.text)
    assert (publish(release).number, publish(other).number) == (1, 2)


def test_withdrawal_keeps_its_public_reason(release, publish):
    publish(release)
    publish(release, "withdraw", comment=" Chybné datum. ")
    assert release.withdrawal_reason == "Chybné datum."
    assert release.withdrawn is not None


def test_copy_of_a_published_release_is_a_new_draft(release_in, portal):
    release = release_in("published")
    copy = api.content.copy(release, release.aq_parent)
    assert api.content.get_state(copy) == "draft"
    assert copy.release_number() == ""
    assert copy.effective_date is None
