"""Disposal: proposed by one person, approved by another one, kept as a protocol."""

from datetime import date
from kancelar_content.registers.audit.logs import register_log
from kancelar_content.registers.retention.disposal import disposals
from kancelar_content.registers.retention.settings import IRetentionSettings
from kancelar_content.registers.retention.settings import PREFIX
from plone import api
from types import SimpleNamespace
from zope.interface import Invalid

import pytest
import re
import transaction


LIST = "/en/@@disposal/ledger"
PROTOCOL = "/en/@@disposal-protocol/sk-{year}-001"
PLAN = {
    "register": "ledger",
    "file_mark": "101.2.1",
    "mark": "S",
    "years": 3,
    "trigger": "closed",
}
PROFILE = "kancelar_content:default"


@pytest.fixture
def plan(ledger):
    api.portal.set_registry_record(f"{PREFIX}.plans", [PLAN])
    transaction.commit()


@pytest.fixture
def entries(ledger, plan):
    """Two entries that are due, one that is not and one that was never closed."""
    closed = {"old": 2019, "older": 2018, "new": date.today().year}
    made = {
        name: ledger.make(
            id=name, matter=name, closed=date(year, 5, 1), applicant="Jan Vzorný"
        )
        for name, year in closed.items()
    }
    made["open"] = ledger.make(id="open", matter="open")
    return made


@pytest.fixture
def proposer(colleague):
    return colleague("PressOfficer")


@pytest.fixture
def approver(colleague):
    return colleague("Site Administrator")


@pytest.fixture(autouse=True)
def officers_see_entries(live_portal):
    live_portal["evidence"].manage_permission(
        "View", ["PressOfficer", "HeadOfDepartment", "Site Administrator", "Manager"]
    )
    workflow = api.portal.get_tool("portal_workflow")["simple_publication_workflow"]
    state = workflow.states["private"]
    for permission in ("View", "Access contents information"):
        roles = ["PressOfficer", "HeadOfDepartment", "Site Administrator", "Manager"]
        state.setPermission(permission, 0, roles)


def post(client, address, **form):
    found = re.search(r'"_authenticator"[^>]*value="([^"]+)"', client.get(address).text)
    data = {**form, "_authenticator": found[1] if found else ""}
    return client.post(address, data=data)


def propose(client, *names):
    paths = [f"/plone/evidence/{name}" for name in names]
    return post(client, LIST, entry=paths)


def protocol():
    return PROTOCOL.format(year=date.today().year)


def there(portal):
    transaction.begin()
    return set(portal["evidence"].objectIds())


def test_due_entries_are_listed_with_their_number(entries, proposer):
    page = proposer.get(LIST).text
    assert re.findall(r'value="/plone/evidence/(\w+)"', page) == ["older", "old"]
    assert "101.2.1" in page
    assert "1\u00a0January\u00a02023" in page


def test_register_without_a_plan_keeps_all(ledger, proposer):
    ledger.make(matter="old", closed=date(1999, 1, 1))
    page = proposer.get(LIST).text
    assert "kept for ever" in page
    assert "Propose for disposal" not in page


def test_nothing_is_deleted_before_another_person_approves(
    live_portal, entries, proposer
):
    propose(proposer, "old", "older")
    assert {"old", "older"} <= there(live_portal)
    answer = post(proposer, protocol(), approve="1", archive="SOA-1/2026")
    assert "sk-" in answer.url or answer.status_code in (401, 403)
    assert {"old", "older"} <= there(live_portal)


def test_proposer_may_not_approve_even_with_the_permission(
    live_portal, entries, approver
):
    propose(approver, "old")
    assert "Another person has to approve" in approver.get(protocol()).text
    post(approver, protocol(), approve="1", archive="SOA-1/2026")
    assert "old" in there(live_portal)


def test_approved_entries_are_gone_and_the_protocol_stays(
    live_portal, entries, proposer, approver
):
    propose(proposer, "old")
    answer = post(approver, protocol(), approve="1", archive="SOA-1/2026")
    assert answer.status_code == 200
    assert there(live_portal) >= {"older", "new", "open"}
    assert "old" not in there(live_portal)
    for words in (
        "Carried out",
        "101.2.1",
        "SOA-1/2026",
        "old",
        "1\u00a0May\u00a02019",
    ):
        assert words in answer.text
    assert "Vzorný" not in answer.text
    ((_identifier, kept),) = disposals(live_portal, "ledger")
    assert [item.label for item in kept.disposed] == ["old"]
    actions = [line.action for line in register_log(live_portal, "ledger").newest(9)]
    assert actions == ["approved", "deleted", "proposed"]
    deleted = register_log(live_portal, "ledger").newest(1, 1)[0]
    assert deleted.comment == kept.number


def test_approval_needs_the_decision_of_the_archive(
    live_portal, entries, proposer, approver
):
    propose(proposer, "old")
    answer = post(approver, protocol(), approve="1", archive="  ")
    assert answer.status_code == 400
    assert "Write the number of the decision" in answer.text
    assert "old" in there(live_portal)


def test_what_is_no_longer_due_is_kept_and_the_protocol_says_so(
    live_portal, entries, proposer, approver
):
    propose(proposer, "old", "older")
    entries["old"].closed = None
    entries["old"].reindexObject()
    transaction.commit()
    answer = post(approver, protocol(), approve="1", archive="SOA-1/2026")
    assert "kept: no longer due" in answer.text
    assert "old" in there(live_portal)
    assert "older" not in there(live_portal)


def test_proposal_is_taken_back_and_may_be_made_again(
    live_portal, entries, proposer, approver
):
    propose(proposer, "old")
    assert 'value="/plone/evidence/old"' not in proposer.get(LIST).text
    answer = post(proposer, protocol(), withdraw="1")
    assert "Taken back" in answer.text
    post(approver, protocol(), approve="1", archive="SOA-1/2026")
    assert "old" in there(live_portal)
    assert 'value="/plone/evidence/old"' in proposer.get(LIST).text


def test_entry_that_is_not_due_cannot_be_proposed(live_portal, entries, proposer):
    answer = propose(proposer, "new", "open")
    assert answer.status_code == 400
    assert "Choose at least one entry" in answer.text
    transaction.begin()
    assert disposals(live_portal, "ledger") == []


def test_approved_protocol_is_never_changed(live_portal, entries, proposer, approver):
    propose(proposer, "old")
    post(approver, protocol(), approve="1", archive="SOA-1/2026")
    post(approver, protocol(), withdraw="1")
    post(approver, protocol(), approve="1", archive="Another")
    transaction.begin()
    ((_identifier, kept),) = disposals(live_portal, "ledger")
    assert (kept.state, kept.archive) == ("done", "SOA-1/2026")


def test_pages_are_for_those_who_may_open_the_register(colleague, reports, plan):
    other = colleague("Translator")
    page = "/en/@@disposal/barrier-reports"
    assert "Due for disposal" not in other.get(page).text
    assert other.get("/en/@@disposal/nothing").status_code == 404
    assert other.get("/en/@@disposal-protocol/nothing").status_code == 404


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        ([PLAN, PLAN], "error_register_twice"),
        ([{**PLAN, "trigger": "received"}], "error_trigger"),
    ],
)
def test_bad_plan_is_refused(ledger, rows, error):
    with pytest.raises(Invalid) as caught:
        IRetentionSettings.validateInvariants(SimpleNamespace(plans=rows))
    assert caught.value.args[0] == error


def test_settings_can_be_opened(ledger, plan, approver):
    page = approver.get("/@@retention-settings").text
    assert "101.2.1" in page
    assert "Barrier" in page or "barrier" in page


def test_older_site_gets_the_settings_and_the_permissions(live_portal):
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.plans"]
    permission = "kancelar_content: Approve disposal"
    live_portal.manage_permission(permission, [], acquire=1)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1012")
    setup.upgradeProfile(PROFILE)
    registers = [row["register"] for row in registry[f"{PREFIX}.plans"]]
    assert registers == ["info-requests"]
    roles = live_portal.rolesOfPermission(permission)
    assert {r["name"] for r in roles if r["selected"]} == {
        "HeadOfDepartment",
        "Manager",
        "Site Administrator",
    }
