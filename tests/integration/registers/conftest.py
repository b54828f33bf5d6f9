from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import take

import pytest
import transaction


@pytest.fixture
def colleague(live_portal, functional, as_user):
    """A client of a user with the role: `colleague("PressOfficer")`."""

    def log_in(role, accept="text/html"):
        username = f"test-{role.lower()}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username, accept=accept)

    return log_in


@pytest.fixture
def reports(live_portal):
    """Reports that came so many days ago: `reports(40, 3, 0)`."""

    def make(*days_ago, language="cs"):
        now = datetime.now(UTC)
        made = [
            take(
                live_portal,
                Told(what="Mapa nejde ovládat klávesnicí."),
                language=language,
                now=now - timedelta(days=days),
                days=30,
            )
            for days in days_ago
        ]
        transaction.commit()
        return made

    return make
