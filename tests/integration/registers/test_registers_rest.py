"""Registers over REST: the same entries and filters as on the page."""

import pytest


URL = "/@registers/barrier-reports"


@pytest.fixture
def officer(colleague):
    return colleague("PressOfficer", accept="application/json")


def test_registers_are_listed_for_who_may_open_them(colleague, officer, reports):
    reports(40, 3)
    listed = officer.get("/@registers").json()["items"]
    (register,) = [each for each in listed if each["@id"].endswith(URL)]
    assert (register["items_total"], register["late"]) == (2, 1)
    other = colleague("Translator", accept="application/json")
    assert other.get("/@registers").json()["items"] == []


def test_entries_come_in_pages_with_their_columns(officer, reports):
    first, second, third = reports(9, 5, 1)
    answer = officer.get(f"{URL}?b_size=2").json()
    assert [item["number"] for item in answer["items"]] == [third.number, second.number]
    assert answer["items_total"] == 3
    last = officer.get(answer["batching"]["next"]).json()
    assert [item["number"] for item in last["items"]] == [first.number]
    state = next(c for c in answer["columns"] if c["name"] == "state")
    assert state["terms"][0]["count"] == 3


def test_entry_has_tokens_and_iso_days_and_nothing_of_its_reader(officer, reports):
    (report,) = reports(1)
    (item,) = officer.get(URL).json()["items"]
    assert item["due"] == report.due.isoformat()
    assert item["state"] == "received"
    assert item["@id"].endswith(f"/evidence/{report.getId()}")
    assert set(item) == {
        *("@id", "number", "state", "received"),
        *("due", "answered", "closed", "language"),
    }


def test_filters_are_those_of_the_page(officer, reports):
    late, _recent = reports(40, 3)
    for query in ("due=late", f"due.to={late.due}", f"text={late.number}"):
        items = officer.get(f"{URL}?{query}").json()["items"]
        assert [item["number"] for item in items] == [late.number]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("salary=1", "salary"),
        ("due=soon", "due"),
        ("due.from=1.6.", "due.from"),
        ("sort=email", "sort"),
        ("b_size=0", "b_size"),
        ("b_start=-1", "b_start"),
        ('text="', "text"),
    ],
)
def test_parameter_that_is_not_understood_is_refused(
    officer, reports, query, parameter
):
    reports(1)
    answer = officer.get(f"{URL}?{query}")
    assert answer.status_code == 400
    assert answer.json()["parameter"] == parameter
    assert parameter in answer.json()["message"]


def test_registers_are_closed_to_others(colleague, reports, live_portal, functional):
    reports(1)
    translator = colleague("Translator", accept="application/json")
    assert translator.get(URL).status_code == 401
    assert "BAR-" not in translator.get(URL).text
    translator.auth = None
    assert translator.get("/@registers").status_code == 401
    assert translator.get(URL).status_code == 401


def test_unknown_register_is_not_found(officer):
    assert officer.get("/@registers/salaries").status_code == 404


def test_statistics_count_what_the_filters_leave(officer, reports):
    late, _recent = reports(40, 3)
    everything = officer.get(f"{URL}?b_size=1").json()["statistics"]
    assert [one["column"] for one in everything] == ["state", "received"]
    assert everything[0]["items"] == [
        {"token": "received", "title": "Čeká na odpověď", "count": 2}
    ]
    assert sum(item["count"] for item in everything[1]["items"]) == 2
    narrowed = officer.get(f"{URL}?due=late").json()["statistics"]
    assert [item["count"] for one in narrowed for item in one["items"]] == [1, 1]
    assert narrowed[1]["items"][0]["token"] == f"{late.received:%Y-%m}"
