"""Completeness: what entries lack, from the catalog alone."""

from datetime import date
from plone.dexterity.content import Item

import re
import transaction


PAGE = "/en/@@incomplete/ledger"


def test_entries_that_lack_something_are_listed_with_what(ledger, officer):
    ledger.make(id="whole", matter="whole", due=date(2026, 6, 5))
    ledger.make(id="half", matter="half")
    page = officer.get(PAGE).text
    assert re.findall(r"/evidence/(\w+)\"", page) == ["half"]
    assert "No deadline" in page


def test_completed_entry_leaves_the_list(ledger, officer):
    entry = ledger.make(id="half", matter="half")
    entry.due = date(2026, 6, 5)
    entry.reindexObject()
    transaction.commit()
    assert "No entry lacks anything" in officer.get(PAGE).text


def test_list_has_pages_and_bears_any_page(ledger, officer):
    for number in range(21):
        ledger.make(id=f"e{number}", matter=f"e{number}")
    assert officer.get(PAGE).text.count("No deadline") == 20
    assert officer.get(f"{PAGE}?page=2").text.count("No deadline") == 1
    for page in ("x", "-1", "9" * 30):
        assert officer.get(f"{PAGE}?page={page}").status_code == 200


def test_no_entry_is_woken(ledger, officer, monkeypatch):
    ledger.make(id="half", matter="half")
    officer.get(PAGE)
    woken = []
    monkeypatch.setattr(
        Item, "__setstate__", lambda self, state: woken.append(state), raising=False
    )
    assert "No deadline" in officer.get(PAGE).text
    assert woken == []


def test_register_leads_to_what_waits(ledger, officer):
    ledger.make(id="half", matter="half")
    page = officer.get("/en/@@registers/ledger").text
    assert re.search(r'@@incomplete/ledger">Incomplete</a>\s*<span[^>]*>1<', page)
    assert "@@disposal/ledger" in page
    assert "@@register-log/ledger" in page


def test_list_is_for_those_who_may_open_the_register(colleague, reports):
    reports(1)
    other = colleague("Translator")
    assert "Incomplete" not in other.get("/en/@@incomplete/barrier-reports").text
