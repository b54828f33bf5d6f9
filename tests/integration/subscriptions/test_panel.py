from datetime import datetime
from datetime import UTC
from http_client import form_token
from http_client import session
from kancelar_content.subscriptions.issues import Issue
from kancelar_content.subscriptions.settings import PREFIX
from kancelar_content.subscriptions.store import find_store
from plone import api
from plone.base.utils import get_installer
from zope.annotation.interfaces import IAnnotations

import pytest
import transaction


JANA = "jana@example.org"
NUMBERS, DATA = "/@@subscription-numbers", "/@@subscriber-data"


@pytest.fixture
def colleague(live_portal, functional, as_user):
    def log_in(role):
        username = f"test-{role.lower().replace(' ', '-')}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username, accept="text/html")

    return log_in


@pytest.mark.parametrize("path", [NUMBERS, DATA, "/@@subscription-settings"])
def test_the_public_sees_no_panel(reader, path):
    answer = reader.get(path, allow_redirects=False)
    assert answer.status_code in (302, 401)


def test_press_officer_sees_numbers_and_no_address(colleague, subscribed):
    subscribed(JANA, "petr@example.org")
    text = colleague("PressOfficer").get(NUMBERS).text
    assert "example.org" not in text
    assert "<td>2</td>" in text


def test_press_officer_cannot_look_an_address_up(colleague):
    answer = colleague("PressOfficer").get(DATA, allow_redirects=False)
    assert answer.status_code in (302, 401)


def test_the_panel_says_that_no_mail_can_be_sent(colleague, live_portal):
    api.portal.set_registry_record("plone.smtp_host", "")
    transaction.commit()
    assert 'role="alert"' in colleague("Site Administrator").get(NUMBERS).text


def test_administrator_hands_out_and_erases_what_is_kept(
    colleague, subscribed, live_portal
):
    subscribed(JANA, topics=("doprava",))
    administrator = colleague("Site Administrator")
    form = {
        "email": JANA.upper(),
        "_authenticator": form_token(administrator.get(DATA).text),
    }
    export = administrator.post(DATA, data={**form, "export": "1"}).json()
    assert export["address"] == JANA
    assert export["topics"] == ["doprava"]
    administrator.post(DATA, data={**form, "erase": "1"})
    transaction.begin()
    assert find_store(live_portal).find(JANA) is None


def test_without_the_token_nothing_is_erased(colleague, subscribed, live_portal):
    subscribed(JANA)
    answer = colleague("Site Administrator").post(
        DATA, data={"email": JANA, "erase": "1"}
    )
    assert answer.status_code == 403
    transaction.begin()
    assert find_store(live_portal).find(JANA)


def test_press_officer_repeats_what_is_unsure(colleague, subscribed):
    store = subscribed(JANA)
    issue = Issue("cs", "immediate", ("urn:x",), datetime.now(UTC))
    issue.unsure.add(store.find(JANA).id)
    issue.all_taken = True
    store.issues[issue.id] = issue
    transaction.commit()
    officer = colleague("PressOfficer")
    form = {"repeat": issue.id, "_authenticator": form_token(officer.get(NUMBERS).text)}
    assert officer.post(NUMBERS, data=form).status_code == 200
    transaction.begin()
    assert list(issue.again) == [store.find(JANA).id]
    assert not issue.unsure


def test_no_address_outlives_the_add_on(live_portal, subscribed):
    subscribed(JANA)
    installer = get_installer(live_portal)
    installer.uninstall_product("kancelar_policy")
    installer.uninstall_product("kancelar_content")
    assert "kancelar_content.subscriptions" not in IAnnotations(live_portal)


def test_a_site_made_before_gets_settings_and_panels(portal):
    registry = api.portal.get_tool("portal_registry")
    for name in [n for n in registry.records if n.startswith(PREFIX)]:
        del registry.records[name]
    panels = api.portal.get_tool("portal_controlpanel")
    panels.unregisterConfiglet("subscription-numbers")
    portal.manage_permission("kancelar_content: Manage subscriptions", [], acquire=0)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1005")
    setup.upgradeProfile("kancelar_content:default")
    assert registry[f"{PREFIX}.digest_hour"] == 7
    assert panels.getActionObject("plone-content/subscription-numbers")
    assert "PressOfficer" in [
        role["name"]
        for role in portal.rolesOfPermission("kancelar_content: Manage subscriptions")
        if role["selected"]
    ]
