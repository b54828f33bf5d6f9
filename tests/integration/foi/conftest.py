from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from docx import Document
from http_client import session
from io import BytesIO
from kancelar_content.foi.answers.drafting import draft_answer
from kancelar_content.foi.answers.drafting import outcome_rows
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.intake import take_request
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import record
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.namedfile.file import NamedBlobFile

import pytest
import transaction


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

APPLICANT = {
    "applicant_kind": "natural",
    "applicant_name": "Jan Vzorový",
    "applicant_born": date(1980, 5, 17),
    "applicant_address": "Vzorová 1, 460 01 Liberec",
    "applicant_email": "jan.vzorovy@example.org",
    "applicant_phone": "+420 600 000 001",
    "applicant_data_box": "c5kbvkw",
    "text": "Žádám o smlouvy na opravu mostu.",
}


@pytest.fixture
def site(request):
    """The site of the test, be it served or not."""
    live = "live_portal" in request.fixturenames
    return request.getfixturevalue("live_portal" if live else "portal")


@pytest.fixture
def today(site):
    return datetime.now(site_zone()).date()


@pytest.fixture
def case(request, site, today):
    """A request that came so many days ago: `case(3, items=("Smlouvy",))`."""

    def make(days_ago=3, items=("Smlouvy na opravu mostu",), **fields):
        fields = {"title": "Oprava mostu", **APPLICANT, **fields}
        received = fields.pop("received", today - timedelta(days=days_ago))
        made = take_request(site, received, items, **fields)
        if "live_portal" in request.fixturenames:
            transaction.commit()
        return made

    return make


@pytest.fixture
def recorded(request):
    """Record a step of a case: `recorded(case, "extended", day, note="…")`."""

    def make(case, kind, day, delivered=None, days=None, **more):
        step = Step(kind, day, delivered, days)
        record(case, RecordedStep(step, "test", datetime.now(UTC), **more))
        if "live_portal" in request.fixturenames:
            transaction.commit()
        return case

    return make


@pytest.fixture
def colleague(live_portal, functional, as_user):
    """A client of a user with the role: `colleague("FOIOfficer")`."""

    def log_in(role, accept="text/html"):
        username = f"test-{role.lower().replace(' ', '-')}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username, accept=accept)

    return log_in


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def settled(case, recorded, today):
    """A case whose information was provided."""

    def make():
        made = case(10)
        items = tuple(item.getId() for item in items_of(made))
        return recorded(made, "provided", today, items=items, outcome="provided")

    return make


@pytest.fixture
def draft(settled, as_user, today):
    """A draft by the first officer: `draft(answer="…")`."""

    def make(case=None, **fields):
        case = case or settled()
        values = {
            "title": "Oprava mostu",
            "question": "Smlouvy na opravu mostu přes Nisu.",
            "answer": "Smlouvy jsou v příloze.",
            "outcomes": outcome_rows(case),
            "received": case.received,
            "answered": today,
            **fields,
        }
        with as_user("FOIOfficer", username="prvni"):
            return draft_answer(case, **values)

    return make


@pytest.fixture
def step(as_user):
    """Take a step as somebody: `step(answer, "submit", "prvni")`."""

    def take(answer, transition, username, role="FOIOfficer", comment=""):
        with as_user(role, username=username):
            workflow = api.portal.get_tool("portal_workflow")
            workflow.doActionFor(answer, transition, comment=comment)
        return answer

    return take


@pytest.fixture
def published(draft, step):
    def make(**fields):
        answer = step(draft(**fields), "submit", "prvni")
        return step(answer, "release", "druha")

    return make


@pytest.fixture
def docx():
    """A document with a text, and a comment at it: `docx("…", comment="…")`."""

    def make(text, comment=""):
        document = Document()
        run = document.add_paragraph(text).runs[0]
        if comment:
            document.add_comment(run, text=comment, author="Referent")
        document.core_properties.author = ""
        document.core_properties.comments = ""
        content = BytesIO()
        document.save(content)
        return NamedBlobFile(content.getvalue(), DOCX, "novák-smlouva.docx")

    return make
