"""A release from a department's draft to the reader, by the people who do it."""

from newsroom import step
from newsroom import write
from playwright.sync_api import expect

import pytest


TITLE = "Kraj otevře novou lávku přes Nisu"


@pytest.fixture
def published(brought):
    return brought(TITLE, "Lávka zkrátí cestu.")


def test_reader_finds_and_reads_what_the_department_handed_in(published, reader):
    page = reader()
    page.goto("/cs/tiskove-zpravy")
    page.get_by_role("link", name=TITLE).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.locator("#content")).to_contain_text("Lávka zkrátí cestu.")
    page.goto("/cs/@@search?SearchableText=lávkou")
    expect(page.locator("#content")).to_contain_text(TITLE)


def test_english_reader_is_led_to_the_czech_text_with_a_note(published, reader):
    page = reader(locale="en-GB")
    page.goto(published)
    page.get_by_role("link", name="English").click()
    expect(page.locator("body")).to_contain_text("not available in English")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_withdrawn_release_tells_the_reader_why(published, member, reader):
    step(member("mluvci"), published, "withdraw", "Lávka se otevře až na jaře.")
    page = reader()
    answer = page.goto(published)
    assert answer.status == 410
    expect(page.locator("body")).to_contain_text("Lávka se otevře až na jaře.")
    expect(page.locator("body")).not_to_contain_text("zkrátí cestu")


def test_text_that_goes_back_needs_a_reason(member):
    author = member("prispevatel")
    release = write(author, "/cs/tiskove-zpravy", "Vrácená zpráva", "Text.")
    step(author, release, "submit")
    head = member("vedouci")
    step(head, release, "return")
    expect(head.locator("#content")).to_contain_text("Napište komentář")
    step(head, release, "return", "Doplňte termín.")
    author.goto("/cs/@@desk")
    expect(author.locator("#content")).to_contain_text("Vrácená zpráva")


@pytest.mark.parametrize("login", ["prispevatel", "mluvci", "vedouci"])
def test_desk_of_every_editor_opens_after_login(member, login):
    page = member(login)
    expect(page.get_by_role("heading", level=1)).to_have_text("Moje práce")
