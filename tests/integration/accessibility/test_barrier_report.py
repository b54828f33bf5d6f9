"""Those who answer reports find them on the desk, answer them and close them."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.accessibility.barrier_desk import BarrierSection
from kancelar_content.accessibility.erasure_task import ErasureTask
from kancelar_content.accessibility.settings import PREFIX
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling import run_due
from plone import api
from plone.api.exc import InvalidParameterError
from Products.CMFCore.indexing import processQueue
from zope.i18n import translate

import pytest
import re
import transaction


NOW = datetime.now(UTC)
ANSWERING = ("PressOfficer", "HeadOfDepartment", "Site Administrator", "Manager")
OTHERS = ("DepartmentEditor", "Translator", "FOIOfficer", "Editor", "Reader", "Member")


def today():
    return datetime.now(site_zone()).date()


def answered(report, answer="Mapu jsme opravili."):
    report.answer = answer
    api.content.transition(report, "answer")
    return report


@pytest.mark.parametrize("role", ["PressOfficer", "HeadOfDepartment"])
def test_reports_wait_on_the_desk_late_ones_first(portal, reported, as_user, role):
    reported(now=NOW - timedelta(days=3))
    late = reported(now=NOW - timedelta(days=40))
    soon = reported(now=NOW - timedelta(days=25))
    answered(reported(now=NOW - timedelta(days=50)))
    with as_user(role):
        section = BarrierSection(portal["cs"], portal.REQUEST)
        assert section.available()
        rows = [section.row(brain) for brain in section.entries()]
    assert [row.state_id for row in rows] == ["late", "soon", "", "answered"]
    assert [row.title for row in rows][:2] == [late.number, soon.number]
    assert translate(rows[0].state, target_language="cs").startswith("Po termínu")
    assert rows[0].language == "cs"
    assert rows[0].links[0].url == f"{late.absolute_url()}/edit"
    assert abs(rows[0].since - late.received) < timedelta(seconds=1)


def test_answered_report_stays_on_the_desk_until_it_is_closed(
    portal, reported, as_user
):
    report = answered(reported(email="jana@example.org"))
    with as_user("PressOfficer"):
        section = BarrierSection(portal["cs"], portal.REQUEST)
        [row] = [section.row(brain) for brain in section.entries()]
        assert "uzavřít" in translate(row.state, target_language="cs")
        assert [link.url for link in row.links] == [report.absolute_url()]
        api.content.transition(report, "close")
        assert not section.entries()


@pytest.mark.parametrize("role", ["DepartmentEditor", "Translator", "Member"])
def test_who_may_not_answer_has_no_such_section(portal, as_user, role):
    with as_user(role):
        assert not BarrierSection(portal["cs"], portal.REQUEST).available()


def test_desk_reads_no_report(portal, reported, as_user, monkeypatch):
    reported()
    with as_user("PressOfficer"):
        section = BarrierSection(portal["cs"], portal.REQUEST)
        monkeypatch.setattr(
            "Products.ZCatalog.CatalogBrains.AbstractCatalogBrain.getObject",
            lambda brain: pytest.fail("a report was loaded"),
        )
        assert [section.row(brain) for brain in section.entries()]


@pytest.mark.parametrize("role", ["PressOfficer", "HeadOfDepartment"])
def test_officer_answers_and_closes(reported, as_user, role):
    report = reported(email="jana@example.org")
    with as_user(role):
        answered(report)
        assert report.answered == today()
        api.content.transition(report, "close")
    assert report.closed == today()
    assert api.content.get_state(report) == "closed"


@pytest.mark.parametrize("answer", [None, "", "  \n"])
def test_report_without_an_answer_is_not_answered(reported, as_user, answer):
    report = reported()
    with as_user("PressOfficer"), pytest.raises(InvalidParameterError):
        answered(report, answer)
    assert report.answered is None


def test_closed_report_is_opened_again_with_its_own_deadline(reported, as_user):
    report = reported()
    due = report.due
    with as_user("PressOfficer"):
        answered(report)
        api.content.transition(report, "close")
        assert not api.user.has_permission("Modify portal content", obj=report)
        api.content.transition(report, "reopen")
        assert api.user.has_permission("Modify portal content", obj=report)
    assert (report.answered, report.closed, report.due) == (None, None, due)


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_sees_or_answers_it(reported, as_user, role):
    report = reported()
    report.answer = "Odpověď"
    with as_user(role):
        assert not api.user.has_permission("View", obj=report)
        with pytest.raises(InvalidParameterError):
            api.content.transition(report, "answer")


def test_colleague_who_reports_is_no_owner_of_the_report(reported, as_user):
    with as_user("DepartmentEditor"):
        report = reported()
        assert not api.user.has_permission("View", obj=report)
        assert not api.user.has_permission("Delete objects", obj=report)


def test_officer_cannot_delete_what_has_to_be_answered(reported, as_user):
    report = reported()
    with as_user("PressOfficer"):
        assert not api.user.has_permission("Delete objects", obj=report)
    with as_user("HeadOfDepartment"):
        assert api.user.has_permission("Delete objects", obj=report)


@pytest.mark.parametrize("role", ANSWERING)
def test_page_of_a_report_shows_all_that_is_needed(
    live_portal, colleague, reported, role
):
    page = f"{live_portal.absolute_url()}/cs/kontakty"
    report = reported(
        what="Mapa <b>\n\nDruhý odstavec.",
        email="jana@example.org",
        aid="NVDA",
        page=page,
        language="pl",
    )
    text = colleague(role).get(f"/evidence/{report.getId()}").text
    assert "Mapa &lt;b&gt;" in text
    assert "Druhý odstavec.</p>" in text
    assert f"mailto:jana@example.org?subject={report.number}" in text
    assert f'href="{page}"' in text
    assert "NVDA" in text
    assert "Polski</dd>" in text
    assert '<html xmlns="http://www.w3.org/1999/xhtml" lang="cs"' in text
    assert text.count("<h1") == 1


@pytest.mark.parametrize(
    "page", ["https://zly.example/", "javascript:alert(1)", "stránka s mapou"]
)
def test_other_addresses_are_no_links(colleague, reported, page):
    report = reported(page=page)
    text = colleague("PressOfficer").get(f"/evidence/{report.getId()}").text
    assert page in text
    assert f'href="{page}"' not in text


def _token(text):
    return re.search(r'data-token="([^"]+)"', text).group(1)


def test_officer_answers_on_the_site(colleague, live_portal, reported):
    report = reported(what="Mapa nejde ovládat.")
    address = f"/evidence/{report.getId()}"
    officer = colleague("PressOfficer")
    form = officer.get(f"{address}/edit").text
    assert "Mapa nejde ovládat." in form
    assert 'name="form.widgets.what"' not in form
    officer.post(
        f"{address}/edit",
        data={
            "form.widgets.answer": "Opravili jsme ji.",
            "form.widgets.note": "",
            "form.widgets.email": "",
            "form.buttons.save": "1",
            "_authenticator": _token(form),
        },
    )
    page = officer.get(address).text
    assert "Opravili jsme ji." in page
    assert "Označit jako zodpovězené" in page
    officer.post(
        f"{address}/content_status_modify",
        data={"workflow_action": "answer", "_authenticator": _token(page)},
    )
    transaction.begin()
    assert api.content.get_state(live_portal["evidence"][report.getId()]) == "answered"


def test_wrong_address_of_the_reader_is_refused_in_the_form(colleague, reported):
    report = reported()
    address = f"/evidence/{report.getId()}/edit"
    officer = colleague("PressOfficer")
    answer = officer.post(
        address,
        data={
            "form.widgets.answer": "Odpověď, která nesmí zmizet.",
            "form.widgets.email": "jana",
            "form.buttons.save": "1",
            "_authenticator": _token(officer.get(address).text),
        },
    )
    assert "Napište e-mailovou adresu" in answer.text
    assert "která nesmí zmizet" in answer.text


def test_what_the_reader_wrote_is_not_changed_by_rest(colleague, reported):
    report = reported()
    officer = colleague("PressOfficer", accept="application/json")
    officer.patch(
        f"/evidence/{report.getId()}",
        json={"what": "Nic.", "due": "2031-01-01", "answer": "Odpověď."},
    )
    transaction.begin()
    assert report.what == "Mapa nejde ovládat klávesnicí."
    assert report.due.year < 2031
    assert report.answer == "Odpověď."


@pytest.mark.parametrize(
    ("query", "number"),
    [("", 3), ("?state=received", 2), ("?due=late", 1), ("?state=answered", 1)],
)
def test_register_of_reports_is_filtered(colleague, reported, query, number):
    reported()
    reported(now=NOW - timedelta(days=40))
    answered(reported())
    transaction.commit()
    officer = colleague("PressOfficer")
    text = officer.get(f"/cs/@@registers/barrier-reports{query}").text
    assert text.count("/evidence/bar-") == number


@pytest.mark.parametrize(
    "page", ["/cs/@@registers/barrier-reports", "/@@barrier-settings"]
)
@pytest.mark.parametrize("role", ["DepartmentEditor", None])
def test_list_and_settings_are_not_for_others(reader, colleague, page, role):
    client = colleague(role) if role else reader
    answer = client.get(page, allow_redirects=False)
    assert answer.status_code in (302, 401, 403)


def test_administrator_sets_the_deadline(colleague):
    text = colleague("Site Administrator").get("/@@barrier-settings").text
    assert "Počet dnů na odpověď" in text
    assert "nikdo neověřil" in text


def test_address_is_erased_some_time_after_closing(portal, reported):
    old = answered(reported(email="jana@example.org"))
    api.content.transition(old, "close")
    open_one = answered(reported(email="petr@example.org"))
    fresh = answered(reported(email="eva@example.org"))
    api.content.transition(fresh, "close")
    again = answered(reported(email="ota@example.org"))
    again.closed = old.closed = today() - timedelta(days=365)
    fresh.closed = today() - timedelta(days=364)
    for report in (old, fresh, again):
        report.reindexObject(idxs=["barrier_kept_since"])
    processQueue()
    again.closed = None

    def erased():
        reports = run_due(portal, datetime.now(UTC))
        [done] = [report.done for report in reports if report.name == "barrier-reports"]
        return done

    assert erased() == 1
    assert [old.email, open_one.email, fresh.email] == [
        None,
        "petr@example.org",
        "eva@example.org",
    ]
    assert erased() == 0
    api.portal.set_registry_record(f"{PREFIX}.erase_after_days", 2)
    assert erased() == 1
    assert (open_one.email, fresh.email) == ("petr@example.org", None)
    assert again.email == "ota@example.org"


def by_rest(client, report, step):
    answer = client.post(f"/evidence/{report.getId()}/@workflow/{step}")
    assert answer.status_code == 200
    transaction.begin()


def erased_after_a_year(site):
    done = ErasureTask().run(site, NOW + timedelta(days=366))
    transaction.commit()
    return done


def test_address_is_erased_whichever_way_the_report_was_closed(
    live_portal, colleague, reported
):
    officer = colleague("PressOfficer", accept="application/json")
    report = reported(email="jana@example.org")
    other = reported(email="petr@example.org")
    report.answer = other.answer = "Opraveno."
    for step in ("answer", "close"):
        api.content.transition(other, step)
    transaction.commit()
    by_rest(officer, report, "answer")
    by_rest(officer, report, "close")
    assert erased_after_a_year(live_portal) == 2
    assert (report.email, other.email) == (None, None)


def test_report_that_was_opened_again_keeps_its_address(
    live_portal, colleague, reported
):
    officer = colleague("PressOfficer", accept="application/json")
    report = reported(email="jana@example.org")
    report.answer = "Opraveno."
    transaction.commit()
    for step in ("answer", "close", "reopen"):
        by_rest(officer, report, step)
    assert erased_after_a_year(live_portal) == 0
    assert report.email == "jana@example.org"


def test_older_site_can_be_sent_reports(portal, reported):
    types = api.portal.get_tool("portal_types")
    types.manage_delObjects(["BarrierReport"])
    workflows = api.portal.get_tool("portal_workflow")
    workflows.manage_delObjects(["barrier_report_workflow"])
    catalog = api.portal.get_tool("portal_catalog")
    catalog.delColumn("barrier_due")
    catalog.delColumn("barrier_language")
    catalog.delIndex("barrier_kept_since")
    registry = api.portal.get_tool("portal_registry")
    for name in [name for name in registry.records if name.startswith(PREFIX)]:
        del registry.records[name]
    searched = registry["plone.types_not_searched"]
    registry["plone.types_not_searched"] = tuple(
        name for name in searched if name != "BarrierReport"
    )
    panel = api.portal.get_tool("portal_controlpanel")
    panel.unregisterConfiglet("barrier-settings")
    portal.manage_permission("kancelar_content: Answer BarrierReport", [], acquire=1)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1008")
    setup.upgradeProfile("kancelar_content:default", dest="1009")
    report = reported(email="jana@example.org")
    assert workflows.getChainFor(report) == ("barrier_report_workflow",)
    assert registry[f"{PREFIX}.answer_days"] == 30
    assert "BarrierReport" in registry["plone.types_not_searched"]
    assert {"barrier_due", "barrier_language"} <= set(catalog.schema())
    assert "barrier_kept_since" in catalog.indexes()
    assert "barrier-settings" in [action.id for action in panel.listActions()]
    roles = portal.rolesOfPermission("kancelar_content: Answer BarrierReport")
    assert "PressOfficer" in {role["name"] for role in roles if role["selected"]}
