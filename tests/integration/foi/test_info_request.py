"""A request is taken, numbered and followed by its items and steps."""

from datetime import date
from datetime import timedelta
from http_client import page_token
from kancelar_content.foi.register_folder import ADD
from kancelar_content.foi.rule_rows import as_rules
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rows
from kancelar_content.foi.rule_rows import default_rules
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import IFoiSettings
from kancelar_content.foi.settings import PREFIX
from kancelar_content.foi.state_rules import TRANSITIONS
from lxml.html import fromstring
from plone import api
from plone.api.exc import InvalidParameterError
from plone.base.utils import get_installer
from types import SimpleNamespace
from zope.i18n import interpolate
from zope.interface import Invalid

import pytest
import transaction


OTHERS = ("DepartmentEditor", "PressOfficer", "Translator", "CouncilMember", "Editor")


def test_number_is_of_the_year_of_delivery_and_is_the_address(case):
    first = case(received=date(2025, 12, 30))
    second = case(received=date(2025, 12, 31))
    third = case(received=date(2026, 1, 2))
    assert first.number == "KH-106/2025/0001"
    assert first.getId() == "kh-106-2025-0001"
    assert (second.number, third.number) == ("KH-106/2025/0002", "KH-106/2026/0001")


def test_case_made_under_an_id_has_a_number_too(portal):
    made = api.content.create(
        portal["evidence"], "InfoRequest", id="pokus", received=date(2026, 1, 2)
    )
    assert made.number.startswith("KH-106/2026/")


def test_officer_writes_down_a_request_in_the_form(colleague, live_portal):
    officer = colleague("FOIOfficer")
    address = "/evidence/++add++InfoRequest"
    form = officer.get(address)
    assert form.status_code == 200
    assert 'name="form.widgets.applicant_name"' in form.text
    answer = officer.post(
        address,
        data={
            "form.widgets.title": "Smlouvy o dílo",
            "form.widgets.received": "2026-10-07",
            "form.widgets.way": "data-box",
            "form.widgets.text": "Prosím o smlouvy.",
            "form.widgets.competence": "own",
            "form.widgets.applicant_kind": "natural",
            "form.widgets.applicant_name": "Jana Vzorová",
            "form.buttons.save": "1",
            "_authenticator": page_token(form.text),
        },
    )
    assert answer.status_code == 200, answer.text
    assert "KH-106/2026/0001" in answer.text
    transaction.begin()
    made = live_portal["evidence"]["kh-106-2026-0001"]
    assert made.applicant_name == "Jana Vzorová"
    assert api.content.get_state(made) == "received"


def test_links_of_the_page_lead_to_its_sections_in_their_order(colleague, case):
    page = fromstring(colleague("FOIOfficer").get(f"/evidence/{case().getId()}").text)
    links = page.xpath("//nav[@class='k-case__sections']//a")
    anchors = [link.get("href")[1:] for link in links]
    headings = {
        h.get("id"): h.text_content()
        for h in page.xpath("//article[@class='k-case']//h2")
    }
    assert anchors == [name for name in headings if name not in ("next", "record")]
    assert [link.text for link in links] == [headings[name] for name in anchors]


@pytest.mark.parametrize("role", OTHERS)
def test_others_add_no_request(portal, as_user, role):
    with as_user(role):
        assert not api.user.has_permission(ADD, obj=portal["evidence"])


@pytest.mark.parametrize("role", ["FOIOfficer", "Manager"])
def test_requests_are_added_in_the_folder_of_registers_only(portal, as_user, role):
    with as_user(role):
        assert api.user.has_permission(ADD, obj=portal["evidence"])
        assert not api.user.has_permission(ADD, obj=portal["cs"])


@pytest.mark.parametrize(
    ("role", "sees"),
    [
        ("FOIOfficer", True),
        ("HeadOfDepartment", True),
        ("Site Administrator", False),
        ("Manager", False),
        ("PressOfficer", False),
    ],
)
def test_applicant_is_for_the_officer_and_the_head(case, as_user, role, sees):
    made = case()
    with as_user(role):
        allowed = api.user.has_permission("kancelar_content: View applicant", obj=made)
    assert bool(allowed) == sees


def test_item_belongs_to_the_case_and_is_unknown_to_the_catalog(portal, case):
    made = case(items=("Smlouvy", "Faktury"))
    catalog = api.portal.get_tool("portal_catalog")
    assert not catalog.unrestrictedSearchResults(portal_type="RequestItem")
    [brain] = catalog.unrestrictedSearchResults(portal_type="InfoRequest")
    assert brain.register_values["items"] == 2
    del made["faktury"]
    [brain] = catalog.unrestrictedSearchResults(portal_type="InfoRequest")
    assert brain.register_values["items"] == 1


def test_officer_sees_items_that_a_colleague_added(portal, case, as_user):
    made = case(items=())
    with as_user("FOIOfficer", username="first"):
        api.content.create(made, "RequestItem", title="Smlouvy")
    with as_user("FOIOfficer", username="second"):
        assert api.user.has_permission("View", obj=made["smlouvy"])
        assert api.user.has_permission("Modify portal content", obj=made["smlouvy"])
    with as_user("DepartmentEditor"):
        assert not api.user.has_permission("View", obj=made["smlouvy"])


def test_last_item_settles_the_request(case, recorded, today):
    made = case(5, items=("Smlouvy", "Faktury"))
    recorded(made, "provided", today, today, items=("smlouvy",), outcome="provided")
    assert api.content.get_state(made) == "in_progress"
    assert made["smlouvy"].outcome == "provided"
    recorded(made, "refused", today, today, items=("faktury",), outcome="refused")
    assert api.content.get_state(made) == "settled"


@pytest.mark.parametrize(
    ("steps", "state"),
    [
        ([], "received"),
        (["call_clarify"], "waiting"),
        (["call_clarify", "clarified"], "in_progress"),
        (["fee_notice"], "waiting"),
        (["refused"], "settled"),
        (["refused", "appeal"], "remedy"),
        (["refused", "appeal", "appeal_forwarded", "appeal_decided"], "settled"),
        (["refused", "appeal", "appeal_forwarded", "info_order"], "remedy"),
        (["refused", "closed"], "closed"),
        (["refused", "closed", "reopened"], "settled"),
        (["refused", "appeal", "appeal_forwarded", "remitted"], "in_progress"),
        (["redacted", "insisted"], "in_progress"),
    ],
)
def test_steps_move_the_workflow(case, recorded, today, steps, state):
    made = case(9)
    for kind in steps:
        more = {"items": tuple(made.objectIds()), "outcome": kind}
        if kind == "remitted":
            kind, more = "appeal_decided", {"result": "remitted"}
        elif kind not in ("refused", "redacted"):
            more = {}
        recorded(made, kind, today, today, **more)
    assert api.content.get_state(made) == state


def test_nobody_moves_a_case_past_its_steps(case, as_user):
    made = case()
    with as_user("FOIOfficer"), pytest.raises(InvalidParameterError):
        api.content.transition(made, "settle")


def test_rules_of_states_are_those_of_the_workflow(portal):
    workflow = api.portal.get_tool("portal_workflow")["info_request_workflow"]
    assert {
        state.getId(): {
            name: workflow.transitions[name].new_state_id for name in state.transitions
        }
        for state in workflow.states.objectValues()
    } == TRANSITIONS


def test_case_is_neither_copied_nor_moved(portal, case):
    made = case()
    assert not made.cb_isCopyable()
    assert not made.cb_isMoveable()


@pytest.mark.parametrize("role", ["FOIOfficer", "Site Administrator"])
def test_settings_show_the_shipped_table_and_how_sure_it_is(colleague, role):
    text = colleague(role).get("/@@request-settings").text
    assert "provide_or_decide" in text
    assert "verified-secondary" in text
    assert "s11-1-b" in text


def test_settings_are_saved_as_they_are_shown(colleague, live_portal):
    officer = colleague("FOIOfficer")
    text = officer.get("/@@request-settings").text
    page = fromstring(text)
    form = max(page.forms, key=lambda form: len(form.fields))
    data = [
        *form.form_values(),
        ("form.buttons.save", "1"),
        ("_authenticator", page_token(text)),
    ]
    answer = officer.post("/@@request-settings", data=data)
    assert answer.status_code == 200
    transaction.begin()
    saved = api.portal.get_registry_record(f"{PREFIX}.deadlines")
    assert as_rules(saved) == default_rules()
    assert [row["token"] for row in ground_rows()] == [
        row["token"] for row in default_grounds()
    ]


@pytest.mark.parametrize(
    ("field", "rows", "words"),
    [
        ("deadlines", lambda rows: rows[1:], "no row any more: call_identity"),
        ("deadlines", lambda rows: [*rows, rows[0]], "force on the same day"),
        ("grounds", lambda rows: [*rows, rows[0]], "on one row only: s2-3"),
    ],
)
def test_table_that_would_stop_the_clock_is_refused(field, rows, words):
    shipped = {"deadlines": default_rows(), "grounds": default_grounds()}
    values = {name: list(shipped[name]) for name in shipped}
    values[field] = rows(values[field])
    with pytest.raises(Invalid) as error:
        IFoiSettings.validateInvariants(SimpleNamespace(**values))
    assert words in interpolate(
        error.value.args[0].default, error.value.args[0].mapping
    )


def test_officer_writes_down_a_request_over_rest(colleague, live_portal):
    officer = colleague("FOIOfficer", accept="application/json")
    answer = officer.post(
        "/evidence",
        json={
            "@type": "InfoRequest",
            "title": "Smlouvy o dílo",
            "received": "2026-10-07",
            "way": "letter",
            "text": "Prosím o smlouvy.",
            "competence": "own",
            "applicant_kind": "natural",
            "applicant_name": "Jana Vzorová",
        },
    )
    assert answer.status_code == 201, answer.text
    assert answer.json()["@id"].endswith("/evidence/kh-106-2026-0001")
    assert answer.json()["number"] == "KH-106/2026/0001"


def test_older_site_gets_requests(portal):
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["InfoRequest", "RequestItem"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["info_request_workflow"])
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    api.portal.get_tool("portal_controlpanel").unregisterConfiglet("request-settings")
    for permission in ("View requests", "View applicant", "Handle InfoRequest"):
        portal.manage_permission(f"kancelar_content: {permission}", [], acquire=1)
    portal["evidence"].manage_permission(ADD, [], acquire=1)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1015")
    setup.upgradeProfile("kancelar_content:default", dest="1016")
    made = api.content.create(
        portal["evidence"], "InfoRequest", id="most", received=date(2026, 10, 7)
    )
    assert workflows.getChainFor(made) == ("info_request_workflow",)
    assert workflows.getChainForPortalType("RequestItem") == ()
    assert registry[f"{PREFIX}.fee_stops_the_clock"] is True
    assert "InfoRequest" in registry["plone.types_not_searched"]
    roles = portal["evidence"].rolesOfPermission(ADD)
    assert {"FOIOfficer", "Manager"} == {r["name"] for r in roles if r["selected"]}
    roles = portal.rolesOfPermission("kancelar_content: View applicant")
    assert {"FOIOfficer", "HeadOfDepartment"} == {
        role["name"] for role in roles if role["selected"]
    }


def test_saved_table_of_an_older_site_gets_the_limits_of_second_decisions(portal):
    new = ("decide_insisted", "decide_again", "court_order")
    old = [dict(row) for row in default_rows() if row["name"] not in new]
    old[0]["count"] = "6"
    api.portal.set_registry_record(f"{PREFIX}.deadlines", old)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1023")
    setup.upgradeProfile("kancelar_content:default", dest="1024")
    saved = api.portal.get_registry_record(f"{PREFIX}.deadlines")
    assert saved[: len(old)] == old
    assert {row["name"] for row in saved[len(old) :]} == set(new)
    IFoiSettings.validateInvariants(SimpleNamespace(deadlines=saved, grounds=[]))


def test_uninstalled_site_knows_no_requests(portal):
    get_installer(portal).uninstall_product("kancelar_content")
    assert "InfoRequest" not in api.portal.get_tool("portal_types").objectIds()
    workflows = api.portal.get_tool("portal_workflow")
    assert "info_request_workflow" not in workflows.objectIds()


def test_request_of_today_has_its_day_in_the_register(case, today):
    made = case(0)
    catalog = api.portal.get_tool("portal_catalog")
    [brain] = catalog.unrestrictedSearchResults(UID=made.UID())
    assert brain.register_values["due"] >= today + timedelta(days=15)
    assert brain.Title == "Oprava mostu"


def settings_form(text, **typed):
    page = fromstring(text)
    form = max(page.forms, key=lambda form: len(form.fields))
    return {**dict(form.form_values()), "_authenticator": page_token(text), **typed}


def cell(text, limit, name):
    """The name of a field in the row of a time limit."""
    for row in fromstring(text).cssselect("#form-widgets-deadlines tr[data-index]"):
        if row.cssselect("input[name$='.name']")[0].get("value") == limit:
            return row.cssselect(f"input[name$='.{name}']")[0].get("name")
    raise LookupError(limit)


def cards(text):
    """By the name of a time limit: what its folded row says and whether it is open."""
    rows = fromstring(text).cssselect("#form-widgets-deadlines tr[data-index]")
    return {
        row.cssselect("input[name$='.name']")[0].get("value"): (
            " ".join(row.cssselect("summary")[0].text_content().split()),
            bool(row.cssselect("details[open]")),
        )
        for row in rows
    }


def test_changed_row_says_that_it_differs_and_the_shipped_ones_come_back(
    colleague, live_portal
):
    officer = colleague("FOIOfficer")
    address = "/@@request-settings"
    text = officer.get(address).text
    assert cards(text)["pay_fee"] == (
        "Zaplatit úhradu § 17 odst. 5, Dny: 60",
        False,
    )
    assert "Neověřeno" in cards(text)["decide_again"][0]
    assert "od 1. 1. 2023" in cards(text)["extend"][0].replace("\u00a0", " ")
    changed = {cell(text, "pay_fee", "count"): "59"}
    saved = officer.post(
        address, data=settings_form(text, **changed, **{"form.buttons.save": "1"})
    )
    assert "Liší se od dodané tabulky" in cards(saved.text)["pay_fee"][0]
    assert "Liší se" not in cards(saved.text)["appeal"][0]
    back = officer.post(
        address, data=settings_form(saved.text, **{"form.buttons.shipped": "1"})
    )
    assert "Liší se" not in cards(back.text)["pay_fee"][0]
    assert "zůstanou vaše" in back.text
    transaction.begin()
    rules = as_rules(api.portal.get_registry_record(f"{PREFIX}.deadlines"))
    assert [rule.length.count for rule in rules if rule.name == "pay_fee"] == [59]


def test_row_that_stands_in_the_way_of_another_is_unfolded(colleague):
    officer = colleague("FOIOfficer")
    address = "/@@request-settings"
    text = officer.get(address).text
    typed = {
        cell(text, "pay_fee", "valid_from"): "2026-02-01",
        cell(text, "pay_fee", "valid_to"): "2026-01-01",
        "form.buttons.save": "1",
    }
    answer = officer.post(address, data=settings_form(text, **typed))
    line, is_open = cards(answer.text)["pay_fee"]
    assert "Opravte tento řádek" in line
    assert is_open
    assert not cards(answer.text)["appeal"][1]
    assert 'value="2026-02-01"' in answer.text
