"""A register in the browser: its table, filters, exports and saved filters."""

from io import BytesIO
from kancelar_content.registers import records
from openpyxl import load_workbook

import pytest
import re


REGISTER = "/cs/@@registers/barrier-reports"


def numbers(answer):
    return re.findall(r"(BAR-\d{4}-\d+)</a></th>", answer.text)


def token(client):
    found = re.search(
        r'name="_authenticator" value="([^"]+)"', client.get(FILTERED).text
    )
    return found[1]


FILTERED = f"{REGISTER}?due=late"


def test_register_lists_its_entries_the_last_number_first(colleague, reports):
    first, second = reports(40, 3)
    answer = colleague("PressOfficer").get(REGISTER)
    assert answer.status_code == 200
    assert numbers(answer) == [second.number, first.number]
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_late_entries_are_found_by_one_filter_and_marked(colleague, reports):
    late, _recent = reports(40, 3)
    client = colleague("PressOfficer")
    answer = client.get(FILTERED)
    assert numbers(answer) == [late.number]
    assert "k-register__late" in answer.text
    assert "k-register__late" not in client.get(f"{REGISTER}?due=today").text


def test_columns_sort_both_ways(colleague, reports):
    first, second = reports(40, 3)
    client = colleague("PressOfficer")
    up = client.get(f"{REGISTER}?sort=number")
    assert numbers(up) == [first.number, second.number]
    assert 'aria-sort="ascending"' in up.text
    assert "sort=-number" in up.text


def test_words_of_the_reader_find_nothing(colleague, reports):
    (report,) = reports(1)
    client = colleague("PressOfficer")
    assert numbers(client.get(f"{REGISTER}?text=klavesnici")) == []
    assert numbers(client.get(f"{REGISTER}?text={report.number}")) == [report.number]


def test_choice_narrows_and_its_chip_takes_it_away(colleague, reports):
    reports(2)
    (german,) = reports(1, language="de")
    client = colleague("PressOfficer")
    answer = client.get(f"{REGISTER}?language=de&sort=number")
    assert numbers(answer) == [german.number]
    assert f'href="http://{client.address.split("//")[1]}{REGISTER}?sort=number"' in (
        answer.text.replace("&amp;", "&")
    )


def test_forged_filters_are_told_and_left_out(colleague, reports):
    (report,) = reports(1)
    answer = colleague("PressOfficer").get(
        f"{REGISTER}?due.from=1.1.&sort=email&page=7"
    )
    assert numbers(answer) == [report.number]
    assert "due.from, sort, page" in answer.text


def test_empty_register_says_so(colleague):
    answer = colleague("PressOfficer").get(REGISTER)
    assert "k-empty" in answer.text
    assert "<table" not in answer.text


def test_overview_has_the_registers_of_the_user_only(colleague, reports):
    reports(40)
    assert REGISTER in colleague("PressOfficer").get("/cs/@@registers").text
    assert REGISTER not in colleague("Translator").get("/cs/@@registers").text


@pytest.mark.parametrize("path", ["", "/csv", "/xlsx", "/json", "/json-ld"])
def test_register_is_closed_to_who_may_not_open_it(colleague, reports, path):
    reports(1)
    answer = colleague("Translator").get(REGISTER + path, allow_redirects=False)
    assert answer.status_code in (302, 401, 403)
    assert "BAR-" not in answer.text


@pytest.mark.parametrize(
    "path", ["/@@registers/salaries", f"{REGISTER}/pdf", f"{REGISTER}/csv/x"]
)
def test_what_is_no_register_is_not_found(colleague, path):
    path = path if path.startswith("/cs") else f"/cs{path}"
    assert colleague("PressOfficer").get(path).status_code == 404


def test_export_has_exactly_the_filtered_rows_in_their_order(colleague, reports):
    late, recent, older = reports(40, 3, 50)
    client = colleague("PressOfficer")
    query = "?due=late&sort=number"
    body = client.get(f"{REGISTER}/csv{query}").content.decode("utf-8-sig")
    assert re.findall(r"^BAR[^,]+", body, re.M) == [late.number, older.number]
    items = client.get(f"{REGISTER}/json{query}").json()["items"]
    assert [item["number"] for item in items] == [late.number, older.number]
    book = load_workbook(BytesIO(client.get(f"{REGISTER}/xlsx{query}").content))
    cells = [cell.value for cell in book.active["A"]][1:]
    assert cells == [late.number, older.number]
    assert recent.number not in body


def test_export_is_a_file_with_the_name_of_the_register(colleague, reports):
    reports(1)
    answer = colleague("PressOfficer").get(f"{REGISTER}/xlsx")
    name = answer.headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="barrier-reports-[\d-]{10}\.xlsx"', name)


def test_filter_is_saved_used_and_forgotten_by_its_user_only(colleague, reports):
    reports(40, 3)
    client = colleague("PressOfficer")
    data = {"save": "Moje  denní", "_authenticator": token(client)}
    answer = client.post(FILTERED, data=data)
    assert answer.status_code == 200
    assert answer.text.count("Moje denní</a>") == 1
    assert "Moje denní" not in colleague("HeadOfDepartment").get(REGISTER).text
    data = {"forget": "Moje denní", "_authenticator": token(client)}
    assert "Moje denní" not in client.post(REGISTER, data=data).text


@pytest.mark.parametrize("name", ["", "x" * 61])
def test_filter_without_a_fit_name_is_refused_with_a_reason(colleague, reports, name):
    reports(40)
    client = colleague("PressOfficer")
    data = {"save": name, "_authenticator": token(client)}
    answer = client.post(FILTERED, data=data)
    assert answer.status_code == 400
    assert 'id="register-save-error"' in answer.text
    assert f'value="{name}"' in answer.text
    assert len(numbers(answer)) == 1


def test_filter_is_not_saved_by_a_foreign_form(colleague, reports):
    reports(40)
    client = colleague("PressOfficer")
    assert client.post(FILTERED, data={"save": "Moje denní"}).status_code == 403
    assert "Moje denní" not in client.get(REGISTER).text


def test_overview_counts_what_the_filters_leave(colleague, reports):
    reports(400, 400, 3)
    client = colleague("PressOfficer")
    page = client.get(REGISTER).text
    assert page.count('role="img"') == 2
    state = re.search(r'state=received">.*?</a>.*?k-number">(\d+)<', page, re.DOTALL)
    assert state[1] == "3"
    late = client.get(FILTERED).text
    assert re.search(r'state=received">.*?k-number">2<', late, re.DOTALL)


def test_month_of_the_overview_leads_to_its_entries(colleague, reports):
    old, _new = reports(400, 3)
    client = colleague("PressOfficer")
    page = client.get(REGISTER).text.replace("&amp;", "&")
    month = re.search(r'\?received\.from=[^"]+', page)[0]
    assert numbers(client.get(REGISTER + month)) == [old.number]


def test_empty_register_has_no_overview(colleague):
    assert "k-chart" not in colleague("PressOfficer").get(REGISTER).text


@pytest.mark.parametrize(
    "query",
    [
        "state=neni",
        "state=%00",
        "state=a&state=b&language=",
        "received.from=0000-00-00",
        "received.from=2026-06-05&received.to=2026-01-01",
        "received.from=1&received.from=2",
        "sort=--number",
        "sort=neni&due=soon",
        "page=0",
        "page=-1",
        "page=99999999999999",
        "page=2&page=3",
        "text=(((",
        "text=%22",
        "text=" + "x" * 3000,
        "due.to=9999-12-31&page=5",
        "salary=1",
    ],
)
def test_bad_input_breaks_no_page_and_no_export(colleague, reports, query):
    reports(40)
    client = colleague("PressOfficer")
    for path in ("", "/csv", "/json", "/audit"):
        assert client.get(f"{REGISTER}{path}?{query}").status_code == 200


@pytest.mark.parametrize("path", ["/pdf", "/csv/more", "/audit/more", "/%00"])
def test_export_that_there_is_none_of_is_not_found(colleague, reports, path):
    assert colleague("PressOfficer").get(REGISTER + path).status_code == 404


def test_saved_filter_brings_back_its_charts(colleague, reports):
    reports(400, 3)
    client = colleague("PressOfficer")
    data = {"_authenticator": token(client), "save": "Po lhůtě"}
    client.post(FILTERED, data=data)
    page = client.get(REGISTER).text
    saved = re.search(r'class="k-tag"[^>]*href="([^"]+)"', page)[1]
    assert saved.endswith("?due=late")
    assert client.get(FILTERED).text.count('role="img"') == 2


def test_register_is_ordered_once_for_all_its_filters(colleague, reports, monkeypatch):
    officer = colleague("PressOfficer")
    reports(40, 3)
    made = []
    order = records.ordered

    def watched(*args, **kwargs):
        made.append(args)
        return order(*args, **kwargs)

    monkeypatch.setattr(records, "ordered", watched)
    assert len(numbers(officer.get(REGISTER))) == 2
    assert len(numbers(officer.get(FILTERED))) == 1
    assert len(made) == 1
    reports(50)
    assert len(numbers(officer.get(FILTERED))) == 2
    assert len(made) == 2


def test_kept_order_and_counts_follow_the_rights_of_the_reader(
    colleague, ledger, officer
):
    ledger.make(id="shown", matter="shown")
    ledger.make(id="other", matter="other")
    page = "/en/@@registers/ledger"
    rows = r"/evidence/(\w+)\">"
    assert set(re.findall(rows, officer.get(page).text)) == {"shown", "other"}
    reader = colleague("PressOfficer")
    assert re.findall(rows, reader.get(page).text) == []
    assert set(re.findall(rows, officer.get(page).text)) == {"shown", "other"}
