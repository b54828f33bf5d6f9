from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.press.desk import Drafts
from plone import api
from plone.app.textfield.value import RichTextValue
from zExceptions import Unauthorized
from zope.component import getAdapters
from zope.i18n import translate

import pytest
import re


@pytest.fixture
def release(create, as_user):
    """A draft of the department's editor, or of another role."""

    def make(role="DepartmentEditor", **fields):
        text = RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")
        with as_user(role):
            return create("PressRelease", text=text, **fields)

    return make


@pytest.fixture
def desk(portal, as_user):
    """Names of the sections that a role sees, with titles of what is in them."""

    def look(role):
        with as_user(role):
            sections = getAdapters((portal["cs"], portal.REQUEST), IDeskSection)
            return {
                name: [section.row(entry).title for entry in section.entries()]
                for name, section in sections
                if section.available()
            }

    return look


@pytest.fixture
def page(portal, as_user):
    def render(role, **form):
        with as_user(role):
            portal.REQUEST.form.clear()
            portal.REQUEST.form.update(form)
            return api.content.get_view("desk", portal["cs"], portal.REQUEST)()

    return render


def test_an_own_draft_waits_on_the_desk(release, desk):
    release(title="Silnice")
    assert desk("DepartmentEditor")["press-drafts"] == ["Silnice"]


def test_drafts_of_others_do_not(release, desk):
    release(title="Silnice")
    assert desk("PressOfficer")["press-drafts"] == []


def test_a_returned_text_stands_in_its_own_section(release, publish, desk):
    publish(release(title="Silnice"), "submit", "return")
    sections = desk("DepartmentEditor")
    assert sections["press-returned"] == ["Silnice"]
    assert sections["press-drafts"] == []


def test_a_submitted_text_waits_for_the_press_office(release, publish, desk):
    publish(release(title="Silnice"), "submit")
    assert desk("PressOfficer")["press-review"] == ["Silnice"]
    assert desk("DepartmentEditor")["press-handed-in"] == ["Silnice"]


def test_the_head_is_asked_to_approve_texts_of_others_only(release, publish, desk):
    publish(release(title="Silnice"), "submit")
    publish(release("HeadOfDepartment", title="Most"), "submit")
    assert desk("HeadOfDepartment")["press-approval"] == ["Silnice"]


def test_who_handed_in_a_text_is_not_asked_to_approve_it(
    portal, release, desk, as_user
):
    text = release(title="Silnice")
    with as_user("Manager", username="deputy"):
        api.content.transition(text, "submit")
        sections = dict(getAdapters((portal["cs"], portal.REQUEST), IDeskSection))
        assert sections["press-approval"].entries() == []
    assert desk("HeadOfDepartment")["press-approval"] == ["Silnice"]


def test_a_withdrawn_text_is_at_hand_to_be_restored(release, publish, desk):
    steps = ("submit", "approve", "publish", "withdraw")
    publish(release(title="Silnice"), *steps)
    assert desk("PressOfficer")["press-withdrawn"] == ["Silnice"]
    assert "press-withdrawn" not in desk("DepartmentEditor")


def test_a_withdrawn_text_waits_for_no_embargo_any_more(
    portal, release, publish, as_user
):
    withdrawn = release(title="Silnice")
    withdrawn.embargo = datetime.now(UTC) - timedelta(hours=1)
    publish(withdrawn, "submit", "approve", "publish", "withdraw")
    with as_user("PressOfficer"):
        sections = dict(getAdapters((portal["cs"], portal.REQUEST), IDeskSection))
        section = sections["press-withdrawn"]
        assert [section.row(entry).embargo for entry in section.entries()] == [None]


def test_sections_follow_permissions(desk):
    assert "press-approval" not in desk("PressOfficer")
    assert "press-review" not in desk("HeadOfDepartment")
    assert set(desk("FOIOfficer")) == {
        "annual-reports",
        "answers",
        "records",
        "requests",
    }


def test_an_embargo_shows_the_time_it_has_left(release, publish, page):
    text = release(title="Silnice", embargo=datetime.now(UTC) + timedelta(days=2))
    publish(text, "submit", "approve", "embargo")
    embargo = page("PressOfficer").partition('class="desk-embargo"')[2]
    assert re.search(r"<strong>[^<]*(1\s*d 23|2\s*d 0)\s*h", embargo)


def test_an_empty_desk_says_something_kind(page):
    assert translate(Drafts.empty, target_language="cs") in page("DepartmentEditor")


def test_one_section_has_pages_of_twenty(release, page):
    for number in range(21):
        release(title=f"Zpráva {number:02}")
    whole = page("DepartmentEditor")
    assert whole.count('class="desk-row"') == 20
    assert "section=press-drafts" in whole
    second = page("DepartmentEditor", section="press-drafts", b_start="20")
    assert second.count('class="desk-row"') == 1


def test_the_filter_finds_words_without_accents(release, page):
    release(title="Oprava silnice")
    release(title="Škola v Turnově")
    found = page("DepartmentEditor", section="press-drafts", text="skola")
    assert "Škola v Turnově" in found
    assert "Oprava silnice" not in found


@pytest.mark.parametrize("name", ["section", "text", "sort", "b_start"])
def test_a_repeated_parameter_does_no_harm(release, page, name):
    release(title="Silnice")
    asked = {"section": "press-drafts", name: ["press-drafts", "title"]}
    assert "Silnice" in page("DepartmentEditor", **asked)


@pytest.mark.parametrize("start", ["-5", "x", "9" * 21, "9" * 5000])
def test_a_strange_page_number_does_no_harm(release, page, start):
    release(title="Silnice")
    assert page("DepartmentEditor", section="press-drafts", b_start=start)


def test_readers_have_no_desk(portal, as_user):
    with as_user("Member"), pytest.raises(Unauthorized):
        portal["cs"].restrictedTraverse("@@desk")
