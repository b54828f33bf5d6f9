"""Who did what when and why to an entry: recorded by itself, changed by nobody."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.accessibility.erasure_task import ErasureTask
from kancelar_content.registers import views
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.audit.logs import register_log
from plone import api
from plone.namedfile.file import NamedBlobFile
from two_writers import run_two
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent

import pytest
import re
import transaction


@pytest.fixture
def entry(ledger):
    return ledger.make(matter="Most", applicant="Jan Vzorný")


def lines(entry):
    """Action and changes, the oldest first."""
    transaction.begin()
    log = entry_log(entry)
    return [
        (line.action, [(change.field, change.values) for change in line.changes])
        for line in reversed(log.newest(len(log)))
    ]


def change(entry, **fields):
    for name, value in fields.items():
        setattr(entry, name, value)
    notify(ObjectModifiedEvent(entry))


def address(entry):
    return f"/evidence/{entry.getId()}"


def post(client, entry, **form):
    page = client.get(f"{address(entry)}/@@audit-note").text
    token = re.search(r'"_authenticator"[^>]*value="([^"]+)"', page)[1]
    data = {**form, "_authenticator": token}
    return client.post(f"{address(entry)}/@@audit-note", data=data)


def test_new_entry_has_one_line(entry):
    assert lines(entry) == [("created", [])]


def test_change_in_code_is_told_with_what_was_stored_before(entry):
    change(entry, matter="Silnice", due=date(2026, 6, 5))
    transaction.commit()
    assert lines(entry)[1:] == [
        (
            "changed",
            [("matter", ("Most", "Silnice")), ("due", (None, date(2026, 6, 5)))],
        )
    ]


def test_personal_values_are_nowhere_in_the_log(entry):
    change(entry, applicant="Jana Vzorná")
    transaction.commit()
    assert lines(entry)[1:] == [("changed", [("applicant", None)])]


def test_changes_of_one_request_are_one_line(entry):
    change(entry, matter="Silnice")
    transaction.savepoint()
    change(entry, matter="Lávka")
    change(entry, due=date(2026, 6, 5))
    transaction.commit()
    assert len(lines(entry)) == 2
    assert ("matter", ("Most", "Lávka")) in lines(entry)[1][1]


def test_what_was_taken_back_is_no_change(entry):
    before = transaction.savepoint()
    change(entry, matter="Silnice")
    before.rollback()
    transaction.commit()
    change(entry)
    transaction.commit()
    assert len(lines(entry)) == 1


def test_change_over_rest_is_told_with_its_actor(entry, officer):
    officer.headers["Accept"] = "application/json"
    answer = officer.patch(address(entry), json={"matter": "Silnice", "way": "mail"})
    assert answer.status_code == 204
    assert lines(entry)[1:] == [
        ("changed", [("matter", ("Most", "Silnice")), ("way", (None, "mail"))])
    ]
    assert entry_log(entry).newest(1)[0].actor == "test-site-administrator"


def test_change_in_the_form_is_told(entry, officer):
    page = officer.get(f"{address(entry)}/edit").text
    token = re.search(r'"_authenticator"[^>]*value="([^"]+)"', page)[1]
    officer.post(
        f"{address(entry)}/edit",
        data={
            "form.widgets.matter": "Silnice",
            "form.widgets.applicant": "Jan Vzorný",
            "form.buttons.save": "Save",
            "_authenticator": token,
        },
    )
    assert lines(entry)[1:] == [("changed", [("matter", ("Most", "Silnice"))])]


def test_step_is_told_with_its_comment(entry):
    api.content.transition(entry, "submit", comment="Chybí podpis.")
    transaction.commit()
    (line,) = entry_log(entry).newest(1)
    assert (line.action, line.comment) == ("step", "Chybí podpis.")
    assert line.details["from"] == "private"
    assert line.details["to"] == "pending"


def test_copy_begins_a_log_of_its_own(live_portal, entry):
    change(entry, matter="Silnice")
    transaction.commit()
    copy = api.content.copy(entry, live_portal["evidence"], id="copy")
    transaction.commit()
    assert lines(copy) == [("created", [])]
    assert len(lines(entry)) == 2


def test_deletion_is_told_by_the_register(live_portal, entry):
    name = entry.getId()
    api.content.delete(entry)
    transaction.commit()
    (line,) = register_log(live_portal, "ledger").newest(5)
    assert (line.action, line.details["entry"]) == ("deleted", name)


def test_export_is_told_by_the_register_without_the_words_looked_for(
    live_portal, entry, officer
):
    answer = officer.get("/cs/@@registers/ledger/csv?state=private&text=vzorny")
    assert answer.status_code == 200
    transaction.begin()
    (line,) = register_log(live_portal, "ledger").newest(5)
    assert line.action == "exported"
    assert line.actor == "test-site-administrator"
    asked = "text=…, state=private"
    assert line.details == {"rows": 0, "format": "csv", "filter": asked}
    page = officer.get("/cs/@@register-log/ledger").text
    assert asked in page


def test_log_of_a_register_is_for_those_who_may_open_it(colleague, reports):
    reports(1)
    other = colleague("Translator")
    assert (
        "Log of the register"
        not in other.get("/en/@@register-log/barrier-reports").text
    )
    assert other.get("/en/@@register-log/nothing").status_code == 404


def test_note_is_added_by_hand(entry, officer):
    post(officer, entry, note="  Volal žadatel.  ")
    transaction.begin()
    (line,) = entry_log(entry).newest(1)
    assert (line.action, line.comment) == ("note", "Volal žadatel.")


@pytest.mark.parametrize(
    ("note", "error"),
    [(" ", "Nejdřív poznámku napište."), ("a" * 2001, "víc než 2000 znaků")],
    ids=["empty", "too long"],
)
def test_bad_note_is_refused_and_stays_in_the_form(entry, officer, note, error):
    officer.headers["Accept-Language"] = "cs"
    answer = post(officer, entry, note=note)
    assert answer.status_code == 400
    assert error in answer.text
    assert note.strip() in answer.text
    assert len(lines(entry)) == 1


def test_note_without_a_token_is_refused(entry, officer):
    officer.post(f"{address(entry)}/@@audit-note", data={"note": "Falešná"})
    assert len(lines(entry)) == 1


def test_reader_without_the_register_adds_no_note(entry, as_user):
    api.content.transition(entry, "publish")
    transaction.commit()
    with as_user("Member"):
        assert not api.user.has_permission("kancelar_content: View desk", obj=entry)
        with pytest.raises(Exception, match="audit-note"):
            entry.restrictedTraverse("@@audit-note")()


def test_nobody_changes_the_audit_over_rest(entry, officer):
    officer.headers["Accept"] = "application/json"
    officer.patch(address(entry), json={"audit": [], "@audit": []})
    assert lines(entry) == [("created", [])]
    assert officer.post(f"{address(entry)}/@audit", json={}).status_code == 404
    assert officer.delete(f"{address(entry)}/@audit").status_code == 404


def test_page_of_the_entry_shows_the_newest_line_first_in_pages(entry, officer):
    for number in range(25):
        record(entry, NOTE, comment=f"poznámka {number}.")
    change(entry, way="mail")
    transaction.commit()
    page = officer.get(address(entry)).text
    assert "poznámka 24." in page
    assert "poznámka 3." not in page
    assert "By mail" in page
    assert page.index("poznámka 24.") < page.index("poznámka 23.")
    assert "poznámka 3." in officer.get(f"{address(entry)}?audit_page=2").text
    assert officer.get(f"{address(entry)}?audit_page=x").status_code == 200


def test_rest_tells_the_lines_in_pages(entry, officer):
    officer.headers["Accept"] = "application/json"
    change(entry, applicant=None, matter="Silnice")
    transaction.commit()
    answer = officer.get(f"{address(entry)}/@audit?b_size=1").json()
    assert answer["items_total"] == 2
    (item,) = answer["items"]
    assert item["action"] == "changed"
    assert item["changes"] == [
        {"field": "matter", "personal": False, "old": "Most", "new": "Silnice"},
        {"field": "applicant", "personal": True},
    ]
    whole = officer.get(f"{address(entry)}?expand=audit").json()
    assert whole["@components"]["audit"]["items_total"] == 2


def test_export_of_an_entry_has_its_audit_and_is_a_line_itself(entry, officer):
    answer = officer.get(f"{address(entry)}/@@entry.json").json()
    assert answer["matter"] == "Most"
    assert [line["action"] for line in answer["audit"]] == ["exported-entry", "created"]
    assert len(lines(entry)) == 2


def test_erased_address_is_told_without_the_address(live_portal, reports):
    (report,) = reports(1)
    report.email = "ctenarka@kraj.example"
    report.answer = "Opraveno."
    for step in ("answer", "close"):
        api.content.transition(report, step)
    transaction.commit()
    later = datetime.now(UTC) + timedelta(days=400)
    assert ErasureTask().run(live_portal, later) == 1
    transaction.commit()
    assert lines(report)[-1] == ("changed", [("email", None)])


def test_two_notes_at_once_are_both_kept(live_portal, functional, entry):
    name = entry.getId()

    def write(site):
        record(site["evidence"][name], NOTE, comment="Poznámka")

    writers = run_two(functional["zodbDB"], live_portal.getId(), write)
    assert [len(writer.results) for writer in writers] == [1, 1]
    assert [action for action, _changes in lines(entry)] == ["created", "note", "note"]


def test_file_of_the_same_name_and_size_is_another_one(live_portal, ledger):
    def file(content):
        return NamedBlobFile(content, "application/pdf", "smlouva.pdf")

    entry = ledger.make(matter="Most", attachment=file(b"one"))
    change(entry, attachment=file(b"two"))
    transaction.commit()
    [(_action, [(field, (old, new))])] = lines(entry)[1:]
    assert field == "attachment"
    assert old.startswith("smlouva.pdf (3 B), SHA-256 ")
    assert old != new


def test_same_file_filed_again_is_no_change(live_portal, ledger):
    file = ("application/pdf", "smlouva.pdf")
    entry = ledger.make(matter="Most", attachment=NamedBlobFile(b"one", *file))
    change(entry, attachment=NamedBlobFile(b"one", *file))
    transaction.commit()
    assert lines(entry) == [("created", [])]


def test_file_that_stays_is_not_read(live_portal, ledger, monkeypatch):
    file = NamedBlobFile(b"one", "application/pdf", "smlouva.pdf")
    entry = ledger.make(matter="Most", attachment=file)
    monkeypatch.setattr(NamedBlobFile, "open", lambda *_: pytest.fail("was read"))
    change(entry, matter="Silnice")
    transaction.commit()
    assert lines(entry)[1:] == [("changed", [("matter", ("Most", "Silnice"))])]


def test_audits_of_the_shown_entries_are_exported(live_portal, ledger, officer):
    bridge, road = ledger.make(matter="Most"), ledger.make(matter="Silnice")
    change(road, matter="Silnice II", applicant="Jan Vzorný")
    api.content.transition(road, "publish")
    transaction.commit()
    answer = officer.get("/cs/@@registers/ledger/audit?state=published")
    assert "ledger-audit-" in answer.headers["Content-Disposition"]
    [item] = answer.json()["items"]
    assert item["matter"] == "Silnice II"
    assert [line["action"] for line in item["audit"]] == ["changed", "step", "created"]
    assert "Jan" not in answer.text
    both = officer.get("/cs/@@registers/ledger/audit").json()["items"]
    assert {item["matter"] for item in both} == {"Most", "Silnice II"}
    transaction.begin()
    (line, _first) = register_log(live_portal, "ledger").newest(5)
    assert line.details == {"rows": 2, "format": "audit.json", "filter": ""}
    assert bridge.matter == "Most"


def test_audits_of_too_many_entries_say_what_to_do(ledger, officer, monkeypatch):
    ledger.make(matter="Most")
    monkeypatch.setattr(views, "MOST_AUDITS", 0)
    answer = officer.get("/cs/@@registers/ledger/audit")
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_audits_are_closed_to_who_may_not_open_the_register(colleague, reports):
    reports(1)
    answer = colleague("Translator").get(
        "/cs/@@registers/barrier-reports/audit", allow_redirects=False
    )
    assert answer.status_code in (302, 401, 403)
