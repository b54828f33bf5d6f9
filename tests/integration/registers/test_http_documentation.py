"""Requests and responses of registers, kept in `docs/http`."""

from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.intake import take_request
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.steps import record
from kancelar_content.publication import site_time

import pytest
import recorded
import transaction


ENTRY = "/evidence/kh-106-2025-0001"


class June(datetime):
    """A clock that stands still: what is late depends on it."""

    @classmethod
    def now(cls, tz=None):
        return cls(2026, 6, 5, 8, tzinfo=tz)


@pytest.fixture
def officer(live_portal, colleague, monkeypatch):
    """Two requests, one of them settled; a client of those who handle them."""
    monkeypatch.setattr(site_time, "datetime", June)
    for received, title in (
        (date(2025, 10, 7), "Oprava mostu"),
        (date(2025, 11, 3), "Dotace na sport"),
    ):
        case = take_request(
            live_portal,
            received,
            ("Smlouva o\N{NO-BREAK SPACE}dílo",),
            title=title,
            text="Žádám o\N{NO-BREAK SPACE}smlouvu.",
            way="data-box",
            department="Odbor silničního hospodářství",
        )
    settled = live_portal.unrestrictedTraverse(ENTRY.lstrip("/"))
    step = Step("provided", date(2025, 10, 20))
    items = tuple(settled.objectIds())
    moment = datetime(2025, 10, 20, 9, 30, tzinfo=UTC)
    record(settled, RecordedStep(step, "x", moment, items=items, outcome="provided"))
    assert case.number == "KH-106/2025/0002"
    transaction.commit()
    return colleague("FOIOfficer", accept="application/json")


@pytest.mark.parametrize(
    ("name", "address", "status"),
    [
        ("registers", "/@registers", 200),
        ("register", "/@registers/info-requests?b_size=1", 200),
        ("register-filtered", "/@registers/info-requests?outcome=provided", 200),
        ("register-bad-parameter", "/@registers/info-requests?due=soon", 400),
        ("audit", f"{ENTRY}/@audit", 200),
        ("request-statistics", "/@request-statistics?year=2025", 200),
        ("request-statistics-bad-year", "/@request-statistics?year=1066", 400),
    ],
)
def test_documentation_shows_what_is_answered(officer, name, address, status):
    recorded.hold(officer, name, "GET", address, None, status)
