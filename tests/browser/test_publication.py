"""A release from a department's draft to the reader, by the people who do it."""

from playwright.sync_api import expect

import pytest


TITLE = "Kraj otevře novou lávku přes Nisu"


def write(page, room, title, text):
    """Hand in a draft through the add form; its address."""
    page.goto(f"{room}/++add++PressRelease")
    page.fill("#form-widgets-IBasic-title", title)
    body = page.frame_locator("iframe.tox-edit-area__iframe").locator("body")
    body.click()
    body.type(text)
    page.click("#form-buttons-save")
    page.wait_for_load_state("load")
    return page.url.removesuffix("/view")


def step(page, release, action, comment=""):
    page.goto(f"{release}/@@press-transition?workflow_action={action}")
    if comment:
        page.fill("textarea[name=comment]", comment)
    page.locator(
        "#content button[type=submit], #content input[type=submit]"
    ).first.click()
    page.wait_for_load_state("load")


@pytest.fixture
def published(member):
    """A release that three people brought to its readers."""
    author = member("prispevatel")
    release = write(author, "/cs/tiskove-zpravy", TITLE, "Lávka zkrátí cestu.")
    step(author, release, "submit")
    step(member("vedouci"), release, "approve")
    step(member("mluvci"), release, "publish")
    return release


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
