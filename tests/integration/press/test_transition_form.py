from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.press.workflow import history
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue
from plone.protect import createToken
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import Forbidden
from zope.interface import alsoProvides

import pytest
import re


def text():
    return RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")


@pytest.fixture
def release(create, as_user):
    with as_user("DepartmentEditor"):
        return create("PressRelease", text=text())


@pytest.fixture
def take(portal, as_user):
    """Open the form, or send it, as a user with one role."""

    def call(release, step, role, *, method="POST", token=True, **form):
        with as_user(role):
            request = portal.REQUEST.clone()
            alsoProvides(request, IKancelarLayer)
            request.set("REQUEST_METHOD", method)
            request.form.update(form, workflow_action=step)
            if token:
                request.form["_authenticator"] = createToken()
            view = api.content.get_view("press-transition", release, request)
            page = view()
        return page, request.response

    return call


def state(release):
    return api.content.get_state(release)


def last(release):
    return history(release)[-1]


def test_the_form_takes_the_step_with_its_comment(release, take):
    _page, response = take(
        release, "submit", "DepartmentEditor", comment="For Monday, please."
    )
    assert state(release) == "in_review"
    assert last(release)["comments"] == "For Monday, please."
    assert response.getHeader("location") == release.absolute_url()


def test_looking_at_the_form_changes_nothing(release, take):
    page, _response = take(release, "submit", "DepartmentEditor", method="GET")
    assert 'name="confirm"' in page
    assert state(release) == "draft"


def test_a_step_back_without_a_comment_is_refused_beside_the_field(
    release, publish, take
):
    publish(release, "submit")
    page, response = take(release, "return", "PressOfficer", comment="  ")
    assert response.getStatus() == 422
    assert 'aria-describedby="comment-error"' in page
    assert state(release) == "in_review"


def test_a_request_without_token_is_refused(release, take):
    with pytest.raises(Forbidden):
        take(release, "submit", "DepartmentEditor", token=False)
    assert state(release) == "draft"


def test_who_may_not_take_the_step_is_led_away(release, take):
    page, response = take(release, "submit", "HeadOfDepartment")
    assert page == ""
    assert response.getStatus() == 302
    assert state(release) == "draft"


def test_what_stands_against_publication_is_named_with_a_way_to_mend_it(
    release, publish, take
):
    publish(release, "submit", "approve")
    release.text = None
    page, _response = take(release, "publish", "PressOfficer", method="GET")
    assert 'class="alert alert-danger"' in page
    assert "workflow_action=reopen" in page
    assert 'name="confirm"' not in page


def test_what_is_incomplete_can_still_be_submitted(release, take):
    release.text = None
    page, _response = take(release, "submit", "DepartmentEditor", method="GET")
    assert 'class="alert alert-warning"' in page
    assert f"{release.absolute_url()}/edit" in page
    assert 'name="confirm"' in page


def test_a_withdrawal_asks_for_a_reason_for_the_public(release, publish, take):
    publish(release)
    page, _response = take(release, "withdraw", "PressOfficer", method="GET")
    assert 'required="required"' in page
    take(release, "withdraw", "PressOfficer", comment="The amount was wrong.")
    assert release.withdrawal_reason == "The amount was wrong."


@pytest.fixture
def both(release, create, publish):
    """A release and its English version, both approved."""
    english = create("PressRelease", language="en", text=text(), title="The road")
    ITranslationManager(release).register_translation("en", english)
    for version in (release, english):
        publish(version, "submit", "approve")
    return release, english


def test_chosen_language_versions_go_with_the_release(both, take):
    czech, english = both
    page, _response = take(czech, "publish", "PressOfficer", method="GET")
    assert "The road" in page
    take(czech, "publish", "PressOfficer", versions=["en"])
    assert (state(czech), state(english)) == ("published", "published")
    assert czech.release_number() == english.release_number()


def test_a_language_version_that_was_not_chosen_stays(both, take):
    czech, english = both
    take(czech, "publish", "PressOfficer")
    assert (state(czech), state(english)) == ("published", "approved")


def test_an_unapproved_version_cannot_be_smuggled_along(release, create, publish, take):
    english = create("PressRelease", language="en", text=text(), title="The road")
    ITranslationManager(release).register_translation("en", english)
    publish(release, "submit", "approve")
    take(release, "publish", "PressOfficer", versions=["en"])
    assert state(english) == "draft"


def test_the_end_of_the_embargo_is_shown_before_it_begins(release, publish, take):
    release.embargo = datetime.now(UTC) + timedelta(days=2)
    publish(release, "submit", "approve")
    page, _response = take(release, "embargo", "PressOfficer", method="GET")
    assert str(release.embargo.year) in page
    take(release, "embargo", "PressOfficer")
    assert state(release) == "embargoed"


def test_an_embargo_without_an_end_gets_it_with_the_step(both, take):
    czech, english = both
    page, _response = take(czech, "embargo", "PressOfficer", method="GET")
    assert 'type="datetime-local"' in page
    take(czech, "embargo", "PressOfficer", end="2031-03-04T09:05", versions=["en"])
    assert (state(czech), state(english)) == ("embargoed", "embargoed")
    for version in both:
        assert version.embargo.isoformat() == "2031-03-04T09:05:00+01:00"


@pytest.mark.parametrize("end", ["", "zítra", "2021-03-04T09:05"])
def test_an_embargo_needs_an_end_that_lies_ahead(both, take, end):
    czech, english = both
    page, response = take(czech, "embargo", "PressOfficer", end=end, comment="Proto.")
    assert response.getStatus() == 422
    assert 'id="end-error"' in page
    assert "Proto." in page
    assert (state(czech), czech.embargo, english.embargo) == ("approved", None, None)


def test_an_embargo_without_an_end_begins_in_no_other_way(both, as_user):
    czech, _english = both
    with as_user("PressOfficer"), pytest.raises(WorkflowException):
        api.portal.get_tool("portal_workflow").doActionFor(czech, "embargo")
    assert state(czech) == "approved"


def test_all_published_versions_are_withdrawn_together(both, publish, take):
    czech, english = both
    for version in both:
        publish(version, "publish")
    english.text = None
    page, _response = take(czech, "withdraw", "PressOfficer", method="GET")
    assert re.search(r'id="version-en"[^>]*checked="checked"', page)
    take(czech, "withdraw", "PressOfficer", comment="A wrong amount.", versions=["en"])
    assert (state(czech), state(english)) == ("withdrawn", "withdrawn")
    assert english.withdrawal_reason == "A wrong amount."


def test_withdrawn_versions_are_restored_together(both, publish, take):
    czech, english = both
    for version in both:
        publish(version, "publish", "withdraw")
    take(czech, "restore", "PressOfficer", comment="It is right.", versions=["en"])
    assert state(czech) == state(english) != "withdrawn"


def test_a_version_that_was_not_chosen_stays_published(both, publish, take):
    czech, english = both
    for version in both:
        publish(version, "publish")
    take(czech, "withdraw", "PressOfficer", comment="A wrong amount.")
    assert (state(czech), state(english)) == ("withdrawn", "published")


def test_only_published_versions_are_offered_to_be_withdrawn(both, publish, take):
    czech, _english = both
    publish(czech, "publish")
    page, _response = take(czech, "withdraw", "PressOfficer", method="GET")
    assert "The road" not in page
