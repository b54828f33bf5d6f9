"""Anybody asks for information, with a script and without one, and is answered."""

from pages import stays_within
from pages import violations
from playwright.sync_api import expect

import pytest
import re


FORM = "/cs/@@request-information"
WORDING = "Kolik stála oprava silnic na Frýdlantsku?\n\nSmlouvy na kruhový objezd"


def fill(page, several=True):
    page.fill("#ask-wording", WORDING)
    if several:
        page.check("#ask-several")
    page.fill("#ask-name", "Jana Vzorová")
    page.fill("#ask-born", "17. 5. 1980")
    page.fill("#ask-address", "Vzorová 1\n460 01 Liberec")


def press(page, step):
    page.click(f"button[value={step}]")
    page.wait_for_load_state("load")


def answer_question(page):
    words = ["dvě", "tři", "čtyři", "pět", "šest", "sedm", "osm", "devět"]
    text = page.locator("label[for=ask-answer]").inner_text()
    first, second = re.search(r"Kolik je (\w+) plus (\w+)\?", text).groups()
    page.fill("#ask-answer", str(words.index(first) + words.index(second) + 4))


@pytest.mark.parametrize("width", [360, 1280])
def test_applicant_is_checked_by_the_browser_and_sends(reader, member, width):
    page = reader(width)
    page.goto(FORM)
    expect(page.locator("#ask-question")).to_be_hidden()
    expect(page.locator("#ask-status")).to_contain_text("Zkontrolováno", timeout=60_000)
    fill(page)
    press(page, "check")
    expect(page.locator("h1")).to_have_text("Než žádost odešlete")
    expect(page.locator(".k-published li")).not_to_have_count(0)
    assert violations(page) == []
    assert stays_within(page)
    press(page, "edit")
    expect(page.locator("#ask-wording")).to_have_value(WORDING)
    press(page, "check")
    expect(page.locator(".k-form ol li")).to_have_count(2)
    press(page, "send")
    expect(page.locator("h1")).to_have_text("Vaši žádost jsme přijali")
    assert violations(page) == []
    assert stays_within(page)
    number = page.locator(".k-facts b").first.inner_text()

    officer = member("referent106")
    officer.goto(f"/evidence/{number.lower().replace('/', '-')}")
    expect(officer.locator("#content")).to_contain_text("Jana Vzorová")
    officer.goto("/cs/@@registers/info-requests?text=Vzorov")
    expect(officer.locator("#content")).not_to_contain_text("Jana")


def test_form_that_is_sent_before_the_check_is_done_waits_for_it(reader):
    page = reader()
    page.add_init_script(
        "const later = setTimeout; window.setTimeout = (call, wait, ...rest) =>"
        " later(call, rest[0] === 0 ? 5000 : wait, ...rest);"
    )
    page.goto(FORM)
    fill(page)
    page.click("button[value=check]")
    expect(page.locator("#ask-status")).to_contain_text("Okamžik")
    expect(page.locator("h1")).to_have_text("Než žádost odešlete", timeout=60_000)


def test_without_a_script_a_question_is_asked(reader):
    page = reader(360, java_script_enabled=False)
    page.goto(FORM)
    expect(page.locator("#ask-question")).to_be_visible()
    fill(page)
    press(page, "check")
    expect(page.locator(".alert-danger a")).to_have_attribute("href", "#ask-answer")
    answer_question(page)
    page.wait_for_timeout(10_000)
    press(page, "check")
    expect(page.locator("h1")).to_have_text("Než žádost odešlete")
    press(page, "send")
    expect(page.locator("h1")).to_have_text("Vaši žádost jsme přijali")


def test_mistake_is_told_where_the_applicant_is_and_files_wait(reader):
    page = reader(360)
    page.goto(FORM)
    page.set_input_files(
        "#ask-files",
        [
            {"name": "dobry.txt", "mimeType": "text/plain", "buffer": b"Dobry"},
            {"name": "zly.pdf", "mimeType": "application/pdf", "buffer": b"zly"},
        ],
    )
    page.fill("#ask-email", "jana")
    press(page, "check")
    summary = page.locator(".alert-danger")
    expect(summary).to_be_focused()
    expect(summary.locator("a")).to_have_count(6)
    assert violations(page) == []
    assert stays_within(page)
    summary.locator("a").first.click()
    expect(page.locator("#ask-wording")).to_be_focused()
    expect(page.get_by_label("dobry.txt")).to_be_checked()
    page.check("#ask-kind-legal")
    expect(page.locator("#ask-born")).to_be_hidden()
    expect(page.locator("#ask-ico")).to_be_visible()


@pytest.mark.parametrize(
    "place", ["/cs/kontakty", "/cs/informace-podle-zakona-106-1999"]
)
def test_way_to_the_form_is_where_people_look_for_it(reader, place):
    page = reader()
    page.goto(place)
    page.locator("#content a[href*=request-information]").click()
    expect(page.locator("h1")).to_have_text("Žádost o\N{NO-BREAK SPACE}informace")


def test_officer_sees_what_published_answers_saved(member):
    page = member("referent106", width=360)
    page.goto("/cs/@@desk")
    page.get_by_role("link", name="Co ušetřily zveřejněné odpovědi").click()
    expect(page.locator("tbody tr")).not_to_have_count(0)
    assert violations(page, without=("#edit-zone",)) == []
    assert stays_within(page)
