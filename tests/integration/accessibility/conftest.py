from datetime import datetime
from datetime import UTC
from http_client import session
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_pages import REPORTS
from kancelar_content.accessibility.barrier_register import take

import pytest
import transaction


@pytest.fixture(autouse=True)
def no_reports_counted():
    REPORTS.forget_all()


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def colleague(live_portal, functional, as_user):
    """A client of a user with the role: `colleague("PressOfficer")`."""

    def log_in(role, accept="text/html"):
        username = f"test-{role.lower().replace(' ', '-')}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username, accept=accept)

    return log_in


@pytest.fixture
def reported(request):
    """A report as the form keeps it: `reported(what="…", email="…")`."""
    site = request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )

    def make(now=None, days=30, language="cs", **typed):
        typed.setdefault("what", "Mapa nejde ovládat klávesnicí.")
        report = take(
            site,
            Told(**typed),
            language=language,
            now=now or datetime.now(UTC),
            days=days,
        )
        if "live_portal" in request.fixturenames:
            transaction.commit()
        return report

    return make
