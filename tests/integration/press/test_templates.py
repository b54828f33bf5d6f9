from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.press.copies import make_from_part
from kancelar_content.press.copies import make_from_template
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.protect import createToken
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import Forbidden
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.interface import alsoProvides

import pytest


def text(raw):
    return RichTextValue(raw, "text/html", "text/x-html-safe")


@pytest.fixture
def template(create, as_user):
    with as_user("PressOfficer"):
        return create(
            "PressRelease",
            title="Rada kraje zasedala {date}",
            description="{number_of_meeting}. zasedání",
            text=text("<p>Rada se sešla {date}.</p>"),
            genre="council_digest",
            source="council",
            topics=["doprava"],
            is_template=True,
            image_credit="Kraj",
        )


@pytest.fixture
def request_to(portal):
    def make(**form):
        request = portal.REQUEST.clone()
        alsoProvides(request, IKancelarLayer)
        request.set("REQUEST_METHOD", "POST")
        request.form.update(form)
        return request

    return make


@pytest.fixture
def room(template):
    return template.__parent__


def test_a_template_is_never_submitted(template, as_user):
    with as_user("PressOfficer"), pytest.raises(WorkflowException):
        api.portal.get_tool("portal_workflow").doActionFor(template, "submit")


def test_a_draft_from_a_template_has_its_placeholders_filled_in(template, room):
    draft = make_from_template(
        room, template, day=date(2026, 6, 3), meeting_number=12, language="cs"
    )
    assert (
        draft.title
        == "Rada kraje zasedala 3.\N{NO-BREAK SPACE}6.\N{NO-BREAK SPACE}2026"
    )
    assert draft.description == "12. zasedání"
    assert "3.\N{NO-BREAK SPACE}6.\N{NO-BREAK SPACE}2026" in draft.text.raw
    assert (draft.meeting_number, draft.meeting_date) == (12, date(2026, 6, 3))
    assert (draft.genre, draft.topics) == ("council_digest", ["doprava"])
    assert not draft.is_template


def test_without_a_meeting_its_placeholder_stays_to_be_seen(template, room):
    draft = make_from_template(
        room, template, day=date(2026, 6, 3), meeting_number=None, language="cs"
    )
    assert draft.description == "{number_of_meeting}. zasedání"
    assert draft.meeting_date is None


def test_a_department_may_begin_with_a_template_of_the_press_office(
    template, room, as_user, request_to
):
    with as_user("DepartmentEditor"):
        request = request_to(
            template=template.UID(), day="2026-06-03", _authenticator=createToken()
        )
        api.content.get_view("new-from-template", room, request)()
        user = api.user.get_current().getId()
    drafts = [item for item in room.objectValues() if item.getId() != template.getId()]
    assert [draft.Creator() for draft in drafts] == [user]
    assert request.response.getHeader("location").endswith("/edit")


def test_mistakes_in_the_form_stand_beside_their_fields(
    template, room, as_user, request_to
):
    with as_user("DepartmentEditor"):
        request = request_to(
            day="3. 6.", meeting_number="twelve", _authenticator=createToken()
        )
        page = api.content.get_view("new-from-template", room, request)()
    assert request.response.getStatus() == 422
    assert 'role="alert"' in page
    assert 'aria-describedby="day-error"' in page
    assert 'aria-describedby="meeting-error"' in page
    assert list(room.objectIds()) == [template.getId()]


@pytest.fixture
def digest(create):
    return create(
        "PressRelease",
        title="Z jednání rady",
        genre="council_digest",
        source="council",
        meeting_number=12,
        meeting_date=date(2026, 6, 3),
        parts=[
            {
                "headline": headline,
                "portfolio": portfolio,
                "member": None,
                "resolution": resolution,
                "amount": None,
                "text": "První <věta>.\n\nDruhá věta.",
            }
            for headline, portfolio, resolution in (
                ("Silnice", "doprava-2024", "1/26/RK"),
                ("Muzeum", None, "2/26/RK"),
            )
        ],
    )


def test_a_part_of_a_digest_becomes_a_release_of_its_own(digest):
    release = make_from_part(digest, 0, digest.__parent__)
    assert (release.title, release.resolution) == ("Silnice", "1/26/RK")
    assert release.portfolios == ["doprava-2024"]
    assert (release.meeting_number, release.source) == (12, "council")
    assert release.text.raw == "<p>První &lt;věta&gt;.</p><p>Druhá věta.</p>"
    assert [relation.to_object for relation in release.relatedItems] == [digest]


def test_parts_are_counted_from_one(digest, as_user, request_to):
    with as_user("PressOfficer"):
        request = request_to(part="2", _authenticator=createToken())
        api.content.get_view("release-from-part", digest, request)()
    assert "/muzeum/" in request.response.getHeader("location")


@pytest.mark.parametrize("steps", [(), ("submit", "approve", "embargo")])
def test_who_may_not_read_a_digest_takes_nothing_out_of_it(
    digest, publish, as_user, request_to, steps
):
    digest.embargo = datetime.now(UTC) + timedelta(days=1)
    if steps:
        publish(digest, *steps)
    with as_user("DepartmentEditor"), pytest.raises(Unauthorized):
        request = request_to(part="1", _authenticator=createToken())
        api.content.get_view("release-from-part", digest, request)()
    assert list(digest.__parent__.objectIds()) == [digest.getId()]


@pytest.mark.parametrize("part", ["0", "3", "-1", "x", ""])
def test_a_part_that_is_not_there_is_not_found(digest, as_user, request_to, part):
    with as_user("PressOfficer"), pytest.raises(NotFound):
        request = request_to(part=part, _authenticator=createToken())
        api.content.get_view("release-from-part", digest, request)()


def test_no_release_is_made_without_a_token(digest, as_user, request_to):
    with as_user("PressOfficer"), pytest.raises(Forbidden):
        api.content.get_view("release-from-part", digest, request_to(part="1"))()
