"""A reader reports a barrier by the keyboard alone; the office answers it."""

from newsroom import save
from pages import stays_within
from pages import violations
from playwright.sync_api import expect

import pytest
import requests


FORM = "/cs/@@report-barrier"


def type_in(page, field, text):
    """Go to the field by Tab and write."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == field:
            page.keyboard.type(text)
            return
    pytest.fail(f"Tab never comes to {field}")


def send(page):
    for _ in range(5):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "submit":
            page.keyboard.press("Enter")
            page.wait_for_load_state("load")
            return
    pytest.fail("Tab never comes to the button")


def test_reader_reports_by_keyboard_and_the_office_answers(reader, member):
    page = reader(java_script_enabled=False)
    page.goto(FORM)
    type_in(page, "barrier-what", "Mapu obcí nejde projít klávesnicí.")
    type_in(page, "barrier-aid", "jen klávesnice")
    type_in(page, "barrier-email", "ctenar@kraj.example")
    send(page)
    expect(page.locator("h1")).to_have_text("Děkujeme za\xa0hlášení")
    number = page.locator(".k-facts b").first.inner_text()

    officer = member("mluvci")
    officer.goto("/cs/@@desk")
    expect(officer.locator("#desk-barriers .desk-row").first).to_contain_text(
        "Po termínu"
    )
    row = officer.locator("#desk-barriers .desk-row", has_text=number)
    row.get_by_role("link", name="Napsat odpověď").click()
    expect(officer.locator("body")).to_contain_text(
        "Mapu obcí nejde projít klávesnicí."
    )
    officer.fill("#form-widgets-answer", "Opravili jsme pořadí tlačítek.")
    save(officer)
    expect(officer.locator("#content")).to_contain_text("Opravili jsme")
    officer.get_by_role("button", name="Označit jako zodpovězené").click()
    expect(officer.locator(".k-facts").first).to_contain_text("Zodpovězeno")
    officer.get_by_role("button", name="Uzavřít hlášení").click()
    expect(officer.locator(".k-facts").first).to_contain_text("Uzavřeno")
    officer.goto("/cs/@@desk")
    expect(officer.locator("#desk-barriers")).not_to_contain_text(number)
    officer.goto("/cs/@@registers/barrier-reports?state=closed")
    expect(officer.get_by_role("table", name="Hlášení bariér")).to_contain_text(number)


def test_mistake_is_told_where_the_reader_is_and_nothing_is_lost(reader):
    page = reader(360)
    page.goto(FORM)
    page.fill("#barrier-aid", "NVDA")
    page.fill("#barrier-email", "jana")
    page.click(".k-form__buttons button")
    summary = page.locator(".alert-danger")
    expect(summary).to_be_focused()
    expect(summary.locator("a")).to_have_count(2)
    assert violations(page) == []
    assert stays_within(page)
    summary.locator("a").first.click()
    expect(page.locator("#barrier-what")).to_be_focused()
    expect(page.locator("#barrier-what")).to_have_attribute("aria-invalid", "true")
    described = page.locator("#barrier-what").get_attribute("aria-describedby").split()
    assert all(page.locator(f"#{name}").count() == 1 for name in described)
    expect(page.locator("#barrier-aid")).to_have_value("NVDA")
    expect(page.locator("#barrier-email")).to_have_value("jana")


@pytest.mark.parametrize("width", [360, 1280])
def test_receipt_is_accessible(reader, width):
    page = reader(width)
    page.goto("/pl/@@report-barrier")
    page.fill("#barrier-what", "Nie działa.")
    page.click(".k-form__buttons button")
    expect(page.locator("h1")).to_have_text("Dziękujemy za zgłoszenie")
    assert violations(page) == []
    assert stays_within(page)


@pytest.mark.parametrize("place", ["/cs/kontakty", "/cs/prohlaseni-o-pristupnosti"])
def test_way_to_the_form_is_where_readers_look_for_it(reader, place):
    page = reader()
    page.goto(place)
    page.locator("#content a[href*=report-barrier]").click()
    expect(page.locator("h1")).to_have_text("Nahlásit bariéru")
    expect(page.locator("#portal-footer a[href*=report-barrier]")).to_have_count(1)


def test_value_that_zope_cannot_read_is_a_mistake_of_the_client(site):
    answer = requests.post(
        site + FORM,
        data={"what:int": "Mapa"},
        headers={"Accept": "text/html"},
        timeout=60,
    )
    assert answer.status_code == 400
    assert "<h1" in answer.text
