"""What cannot be of a case is refused with a sentence, and nothing typed is lost."""

from datetime import timedelta
from kancelar_content.foi.steps import recorded_steps
from lxml.html import fromstring

import pytest
import re
import transaction


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def rest(colleague):
    return colleague("FOIOfficer", accept="application/json")


@pytest.fixture
def settled(case, recorded, today):
    def make():
        made, ago = case(40), today - timedelta(days=30)
        items = tuple(made.objectIds())
        return recorded(made, "refused", ago, ago, items=items, outcome="refused")

    return make


def fields(page, **typed):
    """What the form of a page sends, with what was typed."""
    form = max(fromstring(page.text).forms, key=lambda form: len(form.fields))
    protection = re.search(r'data-token="([^"]+)"', page.text).group(1)
    return {**dict(form.form_values()), "_authenticator": protection, **typed}


SAVE = {"form.buttons.save": "1"}


def test_request_of_tomorrow_is_refused_in_the_form(officer, case, today):
    made = case(5)
    address = f"/evidence/{made.getId()}/edit"
    tomorrow = f"{today + timedelta(days=1)}"
    typed = {"form.widgets.received": tomorrow, "form.widgets.note": "Zůstane"}
    answer = officer.post(address, data=fields(officer.get(address), **typed, **SAVE))
    assert "Den doručení je v\u00a0budoucnosti." in answer.text
    assert "Zůstane</textarea>" in answer.text
    assert tomorrow in answer.text


def test_request_is_not_delivered_after_its_first_step(officer, case, recorded, today):
    made = recorded(case(5), "complaint", today - timedelta(days=3))
    address = f"/evidence/{made.getId()}/edit"
    typed = {"form.widgets.received": f"{today}", **SAVE}
    answer = officer.post(address, data=fields(officer.get(address), **typed))
    assert "Den doručení je až po prvním zaznamenaném úkonu" in answer.text
    transaction.begin()
    assert made.received == today - timedelta(days=5)


@pytest.mark.parametrize(
    ("language", "words"),
    [("cs", "Den doručení je v\u00a0budoucnosti."), ("en", "lies in the future")],
)
def test_request_of_tomorrow_is_refused_over_rest(rest, today, language, words):
    received = f"{today + timedelta(days=1)}"
    answer = rest.post(
        "/evidence",
        json={
            "@type": "InfoRequest",
            "title": "Smlouvy",
            "received": received,
            "text": "Prosím o\u00a0smlouvy.",
        },
        headers={"Accept-Language": language},
        cookies={"I18N_LANGUAGE": language},
    )
    assert answer.status_code == 400
    assert words in answer.json()["message"]


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("applicant_ico", "12345678", "IČO"),
        ("applicant_data_box", "x", "datové schránky"),
        ("applicant_email", "nikdo", "jmeno@example.org"),
    ],
)
def test_wrong_number_or_address_over_rest_is_refused(rest, case, field, value, words):
    made = case(5)
    answer = rest.patch(f"/evidence/{made.getId()}", json={field: value})
    assert answer.status_code == 400, answer.text
    [error] = answer.json()["errors"]
    assert error["field"] == field
    assert words in error["message"]
    transaction.begin()
    assert getattr(made, field) != value


def test_wrong_order_over_rest_is_refused(rest, case, recorded, today):
    made = recorded(case(5), "complaint", today - timedelta(days=3))
    answer = rest.patch(f"/evidence/{made.getId()}", json={"received": f"{today}"})
    assert answer.status_code == 400
    assert "prvním zaznamenaném úkonu" in answer.json()["message"]
    transaction.begin()
    assert made.received == today - timedelta(days=5)


def test_form_of_a_case_that_was_closed_meanwhile_keeps_what_was_typed(
    officer, settled, recorded, today
):
    made = settled()
    address = f"/evidence/{made.getId()}/edit"
    form = officer.get(address)
    transaction.begin()
    recorded(made, "closed", today)
    typed = {"form.widgets.note": "Rozepsaná poznámka", **SAVE}
    answer = officer.post(address, data=fields(form, **typed))
    assert "Spis je uzavřený a\u00a0nic v\u00a0něm nelze změnit." in answer.text
    assert "Rozepsaná poznámka</textarea>" in answer.text
    transaction.begin()
    assert made.note is None


def test_item_of_a_case_that_was_closed_meanwhile_is_kept(
    officer, settled, recorded, today
):
    made = settled()
    [name] = made.objectIds()
    address = f"/evidence/{made.getId()}/{name}/edit"
    form = officer.get(address)
    transaction.begin()
    recorded(made, "closed", today)
    typed = {"form.widgets.title": "Jiný bod", **SAVE}
    answer = officer.post(address, data=fields(form, **typed))
    assert "nic v\u00a0něm nelze změnit" in answer.text
    assert 'value="Jiný bod"' in answer.text
    assert "nic v\u00a0něm nelze změnit" in officer.get(address).text
    transaction.begin()
    assert made[name].title == "Smlouvy na opravu mostu"


def test_closed_case_says_so_when_its_form_is_opened(officer, settled, recorded, today):
    made = recorded(settled(), "closed", today)
    address = f"/evidence/{made.getId()}"
    answer = officer.get(f"{address}/edit")
    assert answer.url.endswith(address)
    assert "nic v\u00a0něm nelze změnit" in answer.text


def test_item_of_a_settled_case_is_refused_and_kept(officer, case, recorded, today):
    made = case(40)
    address = f"/evidence/{made.getId()}/++add++RequestItem"
    form = officer.get(address)
    transaction.begin()
    ago, items = today - timedelta(days=30), tuple(made.objectIds())
    recorded(made, "refused", ago, ago, items=items, outcome="refused")
    typed = {"form.widgets.title": "Ještě faktury", **SAVE}
    answer = officer.post(address, data=fields(form, **typed))
    assert "Žádost je vyřízená a\u00a0bod přidat nelze." in answer.text
    assert 'value="Ještě faktury"' in answer.text
    transaction.begin()
    assert tuple(made.objectIds()) == items


@pytest.mark.parametrize("role", ["HeadOfDepartment", "Site Administrator"])
@pytest.mark.parametrize(
    "place", ["edit", "++add++RequestItem", "smlouvy-na-opravu-mostu/edit"]
)
def test_who_only_reads_is_let_into_no_form(colleague, case, recorded, role, place):
    made = case(5)
    reader = colleague(role)
    answer = reader.get(f"/evidence/{made.getId()}/{place}")
    assert answer.status_code == 403
    answer = reader.post(
        f"/evidence/{made.getId()}/{place}",
        data={"form.widgets.title": "Cizí", **SAVE},
    )
    assert answer.status_code == 403
    transaction.begin()
    assert (made.title, len(made.objectIds())) == ("Oprava mostu", 1)


def test_who_only_reads_changes_nothing_over_rest(colleague, case):
    made = case(5)
    head = colleague("HeadOfDepartment", accept="application/json")
    answer = head.patch(f"/evidence/{made.getId()}", json={"note": "Pokus"})
    assert answer.status_code == 401
    transaction.begin()
    assert made.note is None


def test_closed_case_is_changed_over_rest_by_nobody(rest, settled, recorded, today):
    made = recorded(settled(), "closed", today)
    address = f"/evidence/{made.getId()}"
    answer = rest.patch(address, json={"note": "Pokus"})
    assert answer.status_code == 403
    assert "nic v\u00a0něm nelze změnit" in answer.json()["message"]
    answer = rest.post(address, json={"@type": "RequestItem", "title": "Faktury"})
    assert answer.status_code in (401, 403)
    item = made.objectIds()[0]
    assert rest.delete(f"{address}/{item}").status_code in (401, 403)
    transaction.begin()
    assert (made.note, tuple(made.objectIds())) == (None, (item,))


@pytest.mark.parametrize(
    ("items", "words"),
    [((), "Nejprve přidejte, oč se žádá."), (("Smlouvy",), "Nejprve je vyřiďte.")],
)
def test_request_that_is_not_settled_is_not_closed(officer, case, today, items, words):
    made = case(5, items=items)
    address = f"/evidence/{made.getId()}/@@record-step"
    form = officer.get(f"{address}?kind=closed")
    typed = {"day": f"{today}", "note": "Hotovo"}
    answer = officer.post(address, data=fields(form, **typed))
    assert answer.status_code == 400
    assert words in answer.text
    assert "Hotovo</textarea>" in answer.text
    transaction.begin()
    assert recorded_steps(made) == []
