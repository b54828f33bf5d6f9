"""A letter is finished, dispatched and delivered, and its step follows it."""

from datetime import timedelta
from docx import Document
from hashlib import sha256
from http_client import form_token
from io import BytesIO
from kancelar_content.foi.letters.dispatch_rules import delivered_by_rule
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.record_rules import in_effect
from kancelar_content.foi.settings import rules
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import recorded_steps
from plone import api

import pytest
import transaction


OTHERS = ("Manager", "Site Administrator", "HeadOfDepartment", "PressOfficer")


def docx(text="Konečné znění"):
    document = Document()
    document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def letter(officer, case):
    """A letter that the officer wrote: `letter("call-clarify", days_ago=3, …)`."""

    def write(kind="call-clarify", days_ago=3, **typed):
        made = case(days_ago)
        address = f"/evidence/{made.getId()}/@@write-letter"
        day = made.received + timedelta(days=min(days_ago, 1))
        data = {
            "kind": kind,
            "_authenticator": form_token(officer.get(f"{address}?kind={kind}").text),
            "day": f"{day}",
            "addressee": "Jan Vzorový",
            "text": "Tajné odůvodnění",
            "superior": "Ministerstvo vnitra",
            "items": [item.getId() for item in items_of(made)],
            **typed,
        }
        assert officer.post(address, data=data).status_code == 200
        transaction.begin()
        [(document, _letter)] = letters_of(made)
        return made, document

    return write


@pytest.fixture
def send(officer):
    """Fill in a form of a letter: `send(document, "dispatch-letter", way=…)`."""

    def post(document, form, files=None, **typed):
        path = "/".join(document.getPhysicalPath()[2:])
        address = f"/{path}/@@{form}"
        shown = officer.get(address)
        assert shown.status_code == 200, shown.text
        data = {"_authenticator": form_token(shown.text), **typed}
        answer = officer.post(address, data=data, files=files)
        transaction.begin()
        return answer

    return post


def test_dispatch_records_the_step_with_the_same_days(letter, send, today):
    made, document = letter()
    day = made.received + timedelta(days=1)
    answer = send(
        document, "dispatch-letter", way="e-mail", dispatched=f"{day}", step="1"
    )
    assert answer.status_code == 200
    assert "Odeslání je zaznamenáno." in answer.text
    assert (document.way, document.dispatched) == ("e-mail", day)
    [record] = recorded_steps(made)
    assert (record.step.kind, record.step.day) == ("call_clarify", day)
    assert api.content.get_state(made) == "waiting"
    [(_document, kept)] = letters_of(made)
    assert kept.step == 0


def test_note_of_the_step_names_the_letter_and_not_what_it_says(letter, officer):
    _made, document = letter()
    path = "/".join(document.getPhysicalPath()[2:])
    form = officer.get(f"/{path}/@@dispatch-letter").text
    assert f"Viz dopis {document.number}." in form
    assert "Tajné" not in form


def test_officer_may_leave_the_step_out(letter, send, today):
    made, document = letter()
    send(document, "dispatch-letter", way="letter", dispatched=f"{today}")
    assert document.dispatched == today
    assert not recorded_steps(made)


def test_decision_is_recorded_with_its_items_and_grounds(letter, send, today):
    made, document = letter("partial-refusal", grounds=["s9"])
    send(
        document,
        "dispatch-letter",
        way="data-box",
        dispatched=f"{today}",
        delivered=f"{today}",
        step="1",
        note="Viz dopis.",
    )
    [record] = recorded_steps(made)
    assert record.outcome == "partly-refused"
    assert record.grounds == ("s9",)
    assert record.items == tuple(item.getId() for item in items_of(made))
    assert record.step.delivered == today
    assert [item.outcome for item in items_of(made)] == ["partly-refused"]


def test_delivery_that_is_known_later_reaches_the_step(letter, send, today):
    made, document = letter()
    day = made.received + timedelta(days=1)
    send(document, "dispatch-letter", way="letter", dispatched=f"{day}", step="1")
    answer = send(document, "dispatch-letter", delivered=f"{today}")
    assert answer.status_code == 200
    assert document.delivered == today
    [step] = in_effect(recorded_steps(made))
    assert step.step.delivered == today


def test_delivery_by_the_edit_form_of_the_document_reaches_it_too(
    letter, send, colleague, today
):
    made, document = letter()
    send(document, "dispatch-letter", way="letter", dispatched=f"{today}", step="1")
    client = colleague("FOIOfficer", accept="application/json")
    path = "/".join(document.getPhysicalPath()[2:])
    answer = client.patch(f"/{path}", json={"delivered": f"{today}"})
    assert answer.status_code == 204, answer.text
    transaction.begin()
    [step] = in_effect(recorded_steps(made))
    assert step.step.delivered == today


def test_data_box_delivers_by_the_rule(letter, send, officer, today):
    made, document = letter(days_ago=30)
    day = made.received + timedelta(days=5)
    send(document, "dispatch-letter", way="data-box", dispatched=f"{day}")
    path = "/".join(document.getPhysicalPath()[2:])
    assert "300/2008" in officer.get(f"/{path}/@@dispatch-letter").text
    send(document, "dispatch-letter", by_rule="1")
    expected, _rule = delivered_by_rule(day, rules())
    assert document.delivered == expected
    [(_document, kept)] = letters_of(made)
    assert kept.by_rule
    page = officer.get(f"/evidence/{made.getId()}").text
    assert "(podle pravidla)" in page


def test_day_of_the_rule_that_has_not_come_cannot_be_taken(letter, send, today):
    _made, document = letter()
    send(document, "dispatch-letter", way="data-box", dispatched=f"{today}")
    answer = send(document, "dispatch-letter", by_rule="1")
    assert answer.status_code == 400
    assert document.delivered is None


@pytest.mark.parametrize(
    "typed",
    [
        {"dispatched": "nikdy", "way": "letter"},
        {"dispatched": "", "way": "letter"},
        {"dispatched": "2999-01-01", "way": "letter"},
        {"dispatched": "1999-01-01", "way": "letter", "step": "1"},
        {"way": "holub"},
        {"way": "letter", "delivered": "1999-01-01"},
        {"way": "letter", "delivered": "31. 2. 2026"},
    ],
    ids=str,
)
def test_wrong_days_are_told_and_nothing_is_recorded(letter, send, today, typed):
    made, document = letter()
    known = {"dispatched": f"{today}", "note": "Poznámka <b>"}
    answer = send(document, "dispatch-letter", **{**known, **typed})
    assert answer.status_code == 400
    assert "Nic nebylo zaznamenáno" in answer.text
    if "step" in typed or "note" in answer.text:
        assert "Poznámka &lt;b&gt;" in answer.text
    assert document.dispatched is None
    assert not recorded_steps(made)


def test_final_version_replaces_the_draft_and_both_stay(letter, send, officer):
    made, draft = letter()
    files = {"file": ("Vyzva Vzorovemu.docx", docx(), "application/x-forged")}
    answer = send(draft, "final-letter", files=files)
    assert answer.status_code == 200
    (old, replaced), (new, final) = letters_of(made)
    assert old.sha256 == draft.sha256 != new.sha256
    assert new.sha256 == sha256(docx()).hexdigest() or new.file.getSize()
    assert replaced.replaced_by == new.getId()
    assert final.is_final and not final.replaced_by
    assert new.number == old.number
    assert "vzorov" not in new.file.filename.lower()
    assert "Nahrazeno konečným zněním" in answer.text
    path = "/".join(old.getPhysicalPath()[2:])
    assert officer.get(f"/{path}/@@dispatch-letter").status_code == 404
    assert officer.get(f"/{path}/@@final-letter").status_code == 404


@pytest.mark.parametrize(
    "content", [b"", b"MZ program", b"PK\x03\x04broken", b"plain text"]
)
def test_forged_final_version_is_refused(letter, send, content):
    made, draft = letter()
    answer = send(draft, "final-letter", files={"file": ("dopis.docx", content)})
    assert answer.status_code == 400
    assert len(letters_of(made)) == 1


def test_dispatched_letter_is_not_replaced(letter, send, officer, today):
    _made, document = letter()
    send(document, "dispatch-letter", way="letter", dispatched=f"{today}")
    path = "/".join(document.getPhysicalPath()[2:])
    assert officer.get(f"/{path}/@@final-letter").status_code == 404


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_dispatches_or_replaces(letter, colleague, role):
    _made, document = letter()
    path = "/".join(document.getPhysicalPath()[2:])
    client = colleague(role)
    for form in ("dispatch-letter", "final-letter"):
        answer = client.get(f"/{path}/@@{form}", allow_redirects=False)
        assert answer.status_code in (302, 401, 403, 404)


def test_programs_of_the_office_read_what_was_sent(letter, send, colleague, today):
    made, document = letter()
    send(document, "dispatch-letter", way="letter", dispatched=f"{today}")
    address = f"/evidence/{made.getId()}/@letters"
    answer = colleague("FOIOfficer", accept="application/json").get(address)
    [item] = answer.json()["items"]
    assert item["number"] == document.number
    assert (item["kind"], item["way"]) == ("call-clarify", "letter")
    assert (item["dispatched"], item["delivered"]) == (f"{today}", None)
    assert "Tajné" not in answer.text
    others = colleague("Site Administrator", accept="application/json").get(address)
    assert others.status_code == 401
