from datetime import date
from datetime import timedelta
from http_client import session
from kancelar_content.accessibility.accessibility_statement import (
    IAccessibilityStatement,
)
from kancelar_content.accessibility.desk import StatementSection
from plone import api
from plone.api.exc import InvalidParameterError
from zope.i18n import translate
from zope.interface import Invalid

import pytest
import transaction


NBSP = "\N{NO-BREAK SPACE}"
GAPS = [
    {"what": "Skeny <b>", "reason": "non-compliance", "instead": "na požádání"},
    {"what": "Přenosy", "reason": "out-of-scope", "instead": None},
]


@pytest.fixture
def statement(create):
    def make(**fields):
        return create(
            "AccessibilityStatement",
            **{
                "title": "Prohlášení o přístupnosti",
                "scope": "tento web",
                "conformance": "partial",
                "gaps": GAPS,
                "prepared": date(2026, 9, 14),
                "method": "Vlastní posouzení.",
                "reviewed": date(2026, 11, 2),
                "retest": date(2027, 9, 14),
                "contact": "Kancelář\n\npristupnost@kraj.example",
                **fields,
            },
        )

    return make


def test_reader_reads_the_parts_of_the_model(live_portal, functional, statement):
    page = statement(id="prohlaseni")
    api.content.transition(page, "publish")
    transaction.commit()
    answer = session(live_portal, functional, accept="text/html").get("/cs/prohlaseni")
    assert answer.status_code == 200
    text = answer.text
    assert text.count("<h1") == 1
    headings = (
        "Stav souladu",
        "Nepřístupný obsah",
        f"Vypracování prohlášení o{NBSP}přístupnosti",
        "Zpětná vazba a" + NBSP + "kontaktní údaje",
        "Postupy pro prosazování práva",
    )
    places = [text.find(f">{heading}</h2>") for heading in headings]
    assert -1 not in places
    assert places == sorted(places)
    assert "Skeny &lt;b&gt;" in text
    assert '<a href="mailto:pristupnost@kraj.example">' in text
    assert f"14.{NBSP}9.{NBSP}2026" in text
    assert "2027" not in text.partition("<h1")[2].partition("</article>")[0]


def test_draft_is_not_public(live_portal, functional, statement):
    statement(id="prohlaseni")
    transaction.commit()
    answer = session(live_portal, functional, accept="text/html").get("/cs/prohlaseni")
    assert "Vlastní posouzení." not in answer.text


@pytest.mark.parametrize(
    ("language", "word"), [("cs", "Digitální"), ("de", "Digital"), ("pl", "Agencji")]
)
def test_enforcement_is_proposed_in_the_language_of_the_place(portal, language, word):
    field = IAccessibilityStatement["enforcement"].bind(portal[language])
    assert word in field.default


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"conformance": "full", "gaps": GAPS}, id="full with gaps"),
        pytest.param({"reviewed": date(2026, 1, 1)}, id="reviewed too early"),
    ],
)
def test_contradiction_is_refused(statement, values):
    with pytest.raises(Invalid):
        IAccessibilityStatement.validateInvariants(statement(**values))


@pytest.mark.parametrize("role", ["PressOfficer", "HeadOfDepartment"])
def test_late_retest_stands_on_the_desk(portal, statement, as_user, role):
    today = date.today()
    late = statement(title="Pozdě", retest=today - timedelta(days=2))
    soon = statement(title="Brzy", retest=today + timedelta(days=3))
    next_year = statement(title="Za rok", retest=today + timedelta(days=300))
    for page in (late, soon, next_year):
        api.content.transition(page, "publish")
    with as_user(role):
        section = StatementSection(portal, portal.REQUEST)
        assert section.available()
        rows = [
            section.row(brain)
            for brain in section.entries()
            if brain.review_state == "published"
        ]
    assert [(row.title, row.state_id) for row in rows] == [
        ("Pozdě", "late"),
        ("Brzy", "soon"),
    ]
    assert translate(rows[0].state, target_language="cs").startswith("Po termínu")


def test_draft_waits_on_the_desk(portal, statement, as_user):
    statement(title="Rozepsané", retest=date.today() + timedelta(days=300))
    with as_user("PressOfficer"):
        section = StatementSection(portal, portal.REQUEST)
        rows = {brain.Title: section.row(brain) for brain in section.entries()}
    assert rows["Rozepsané"].state_id == "draft"
    assert "doplnění" in translate(rows["Rozepsané"].state, target_language="cs")


def test_draft_without_a_retest_day_waits_on_the_desk_too(portal, statement, as_user):
    statement(title="Nedopsané", retest=None)
    with as_user("PressOfficer"):
        section = StatementSection(portal, portal.REQUEST)
        rows = {brain.Title: section.row(brain) for brain in section.entries()}
    assert rows["Nedopsané"].state_id == "draft"


@pytest.mark.parametrize("role", ["PressOfficer", "HeadOfDepartment"])
def test_colleague_of_the_author_edits_and_publishes(statement, as_user, role):
    page = statement()
    with as_user(role):
        assert api.user.has_permission("Modify portal content", obj=page)
        api.content.transition(page, "publish")
        assert api.user.has_permission("Modify portal content", obj=page)
    assert api.content.get_state(page) == "published"


def test_editor_cannot_publish(statement, as_user):
    page = statement()
    with as_user("DepartmentEditor"):
        assert api.user.has_permission("View", obj=page)
        assert not api.user.has_permission("Modify portal content", obj=page)
        with pytest.raises(InvalidParameterError):
            api.content.transition(page, "publish")


def test_reader_is_reminded_of_nothing(portal, as_user):
    with as_user("Member"):
        assert not StatementSection(portal, portal.REQUEST).available()


def test_older_site_gets_the_statement(portal):
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["AccessibilityStatement"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["accessibility_statement_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delColumn("statement_retest")
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1007")
    setup.upgradeProfile("kancelar_content:default")
    assert "AccessibilityStatement" in types
    assert "statement_retest" in catalog.schema()
    chain = workflows.getChainForPortalType("AccessibilityStatement")
    assert chain == ("accessibility_statement_workflow",)
