from kancelar_content.press.history import ReleaseHistory
from kancelar_content.press.history import ReleaseStatus
from kancelar_content.press.workflow import authors
from plone import api
from plone.app.textfield.value import RichTextValue
from zope.i18n import translate

import pytest


@pytest.fixture
def release(create, as_user):
    text = RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")
    with as_user("DepartmentEditor"):
        return create("PressRelease", text=text)


def history(release):
    viewlet = ReleaseHistory(release, release.REQUEST, None, None)
    return [
        (translate(step["title"], target_language="en"), step["who"], step["comment"])
        for step in viewlet.steps()
    ]


def steps(release):
    viewlet = ReleaseStatus(release, release.REQUEST, None, None)
    return [link.url.rpartition("=")[2] for link in viewlet.steps()]


def test_the_history_tells_who_did_what_and_why_last_step_first(release, publish):
    publish(release, "submit", "return", comment="The amount is missing.")
    assert history(release)[0] == (
        "Returned to the author",
        "approver",
        "The amount is missing.",
    )
    assert history(release)[-1][:2] == ("Created", "test-departmenteditor")


def test_the_next_steps_are_those_the_user_may_take(release, as_user):
    with as_user("DepartmentEditor"):
        assert steps(release) == ["submit"]
    with as_user("HeadOfDepartment"):
        assert steps(release) == []


def test_a_department_hands_in_its_text_and_reads_it_on(release, as_user):
    with as_user("DepartmentEditor"):
        assert api.user.has_permission("Modify portal content", obj=release)
        api.content.transition(release, "submit")
        assert api.user.has_permission("View", obj=release)
        assert not api.user.has_permission("Modify portal content", obj=release)


def test_who_handed_in_a_text_is_its_author_for_all(release, as_user):
    with as_user("PressOfficer"):
        api.content.transition(release, "submit")
    with as_user("HeadOfDepartment"):
        assert authors(release) == {"test-departmenteditor", "test-pressofficer"}
