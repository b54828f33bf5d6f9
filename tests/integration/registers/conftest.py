from datetime import datetime
from datetime import timedelta
from datetime import UTC
from http_client import session
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import take
from kancelar_content.registers.interfaces import IRegister
from ledger import Ledger
from plone import api
from plone.dexterity.fti import DexterityFTI
from zope.component import getGlobalSiteManager

import pytest
import transaction


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


@pytest.fixture
def ledger(live_portal):
    """A register of no domain; entries by `ledger.make(matter=...)`, committed."""
    components = getGlobalSiteManager()
    register = Ledger()
    components.registerUtility(register, IRegister, "ledger")
    types = api.portal.get_tool("portal_types")
    types._setObject(
        "LedgerEntry",
        DexterityFTI(
            "LedgerEntry",
            title="Ledger entry",
            klass="ledger.LedgerEntry",
            schema="ledger.ILedgerEntry",
            add_permission="cmf.AddPortalContent",
            behaviors=("plone.namefromtitle",),
        ),
    )
    workflow = api.portal.get_tool("portal_workflow")
    workflow.setChainForPortalTypes(["LedgerEntry"], ["simple_publication_workflow"])

    def make(container=None, **fields):
        fields.setdefault("title", fields.get("matter", "Entry"))
        place = live_portal["evidence"] if container is None else container
        entry = api.content.create(place, "LedgerEntry", **fields)
        transaction.commit()
        return entry

    register.make = make
    yield register
    components.unregisterUtility(register, IRegister, "ledger")


@pytest.fixture
def officer(colleague):
    """A client that may do with entries what officers do."""
    return colleague("Site Administrator")
