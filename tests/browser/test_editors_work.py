"""Colleagues write, date, correct and translate releases in their own language."""

from newsroom import save
from newsroom import step
from newsroom import tell
from newsroom import write
from pages import focus
from PIL import Image
from playwright.sync_api import expect

import pytest


ROOM = "/cs/tiskove-zpravy"
DIGEST = f"{ROOM}/tiskova-zprava-po-zasedani-rady-libereckeho-kraje-2-6-2026"
TITLE = "#form-widgets-IBasic-title"
TABS = ".autotoc-nav"


@pytest.fixture
def picture(tmp_path):
    path = tmp_path / "most.png"
    Image.new("RGB", (1200, 675), "#12395b").save(path)
    return path


def open_tab(page, name):
    page.locator(TABS).get_by_text(name, exact=False).first.click()


def test_embargo_is_picked_and_everybody_sees_until_when(member):
    press = member("mluvci")
    release = write(press, ROOM, "Zpráva pod embargem", "Až ráno.")
    press.goto(f"{release}/edit")
    open_tab(press, "Zveřejnění")
    press.fill("#form-widgets-IEmbargo-embargo", "2031-03-04T09:05")
    save(press)
    step(press, release, "submit")
    step(member("vedouci"), release, "approve")
    step(press, release, "embargo")
    expect(press.locator(".release-status")).to_contain_text("4. 3. 2031 9:05")
    desk = member("vedouci")
    desk.goto("/cs/@@desk")
    row = desk.locator(".desk-row", has_text="Zpráva pod embargem").first
    expect(row).to_contain_text("4. 3. 2031 9:05")


def test_embargo_without_an_end_gets_it_when_it_begins(member):
    press = member("mluvci")
    release = write(press, ROOM, "Zpráva na později", "Až v poledne.")
    step(press, release, "submit")
    step(member("vedouci"), release, "approve")
    step(press, release, "embargo")
    expect(press.locator("#end-error")).to_contain_text("Zvolte den a minutu")
    press.fill("#end", "2031-03-05T12:00")
    press.click("#content button[type=submit]")
    expect(press.locator(".release-status")).to_contain_text("5. 3. 2031 12:00")


def test_past_embargo_is_refused_and_nothing_is_lost(member):
    press = member("mluvci")
    press.goto(f"{ROOM}/++add++PressRelease")
    press.fill(TITLE, "Zpráva s minulým embargem")
    tell(press, "Text, který nesmí zmizet.")
    open_tab(press, "Zveřejnění")
    press.fill("#form-widgets-IEmbargo-embargo", "2021-03-04T09:05")
    save(press)
    expect(press.get_by_role("alert")).to_contain_text(
        "Zveřejnění: Embargo je v minulosti. Zvolte pozdější čas"
    )
    expect(press.get_by_role("alert")).to_be_in_viewport()
    expect(press.locator(TITLE)).to_have_value("Zpráva s minulým embargem")
    text = press.frame_locator("iframe.tox-edit-area__iframe").locator("body")
    expect(text).to_contain_text("Text, který nesmí zmizet.")


def test_invalid_form_keeps_the_chosen_picture(member, picture):
    author = member("prispevatel")
    author.goto(f"{ROOM}/++add++PressRelease")
    author.fill(TITLE, "Most s obrázkem")
    tell(author, "Most je hotový.")
    open_tab(author, "Obrázek")
    author.set_input_files("#form-widgets-ILeadImage-image-input", picture)
    save(author)
    expect(author.locator("#content")).to_contain_text("alternativní text")
    open_tab(author, "Obrázek")
    expect(author.locator("#fieldset-image")).to_contain_text("most.png")
    author.fill("#form-widgets-ILeadImage-image_alt", "Modrý most přes řeku.")
    save(author)
    image = author.get_by_alt_text("Modrý most přes řeku.").first
    assert image.evaluate("picture => picture.complete && picture.naturalWidth > 0")


def test_keyboard_alone_writes_a_draft(member):
    author = member("prispevatel")
    author.goto("/cs/@@desk")
    focus(author, ".desk-start a")
    author.keyboard.press("Enter")
    author.wait_for_load_state("networkidle")
    author.locator("iframe.tox-edit-area__iframe").wait_for()
    if not author.evaluate("title => document.activeElement.matches(title)", TITLE):
        focus(author, TITLE)
    author.keyboard.type("Napsáno bez myši")
    focus(author, "iframe.tox-edit-area__iframe")
    author.keyboard.type("Jen klávesami.")
    focus(author, "#form-buttons-save")
    author.keyboard.press("Enter")
    author.wait_for_load_state("load")
    expect(author.locator("h1")).to_have_text("Napsáno bez myši")
    expect(author.locator("#content")).to_contain_text("Jen klávesami.")


def test_part_of_a_digest_becomes_a_release(member):
    press = member("mluvci")
    press.goto(DIGEST)
    headline = press.locator("#part-2 h2, #part-2 h3").first.inner_text()
    press.get_by_text("Samostatné zprávy z jednotlivých částí").click()
    press.locator("form[action*='release-from-part'] button").nth(1).click()
    press.wait_for_load_state("load")
    expect(press.locator(TITLE)).to_have_value(headline)


def test_correction_is_asked_for_and_shown_to_readers(brought, member, reader):
    release = brought("Oprava mostu začne v pondělí", "Začne 1. června.")
    press = member("mluvci")
    press.goto(f"{release}/edit")
    tell(press, "Začne 8. června. ")
    save(press)
    expect(press.get_by_role("alert")).to_contain_text(
        "Zveřejnění – Oprava: Tento text už čtenáři znají."
    )
    open_tab(press, "Zveřejnění")
    press.fill("#form-widgets-IRevision-correction", "Opraven den začátku prací.")
    save(press)
    page = reader()
    page.goto(release)
    expect(page.locator(".k-note--correction")).to_contain_text(
        "Opraven den začátku prací."
    )


def test_translation_is_written_beside_its_source(brought, member, reader):
    release = brought("Kraj otevře novou školu", "Škola přijme 60 dětí.")
    press = member("mluvci")
    press.goto(f"{release}/@@create_translation?language=en")
    expect(press.locator("#content")).to_contain_text("Škola přijme 60 dětí.")
    press.fill(f"input{TITLE}", "The Region opens a new school")
    tell(press, "The school takes 60 children.")
    save(press)
    translation = press.url
    assert "/en/press-releases/" in translation
    expect(press.locator("h1")).to_have_text("The Region opens a new school")
    press.goto(release)
    expect(press.locator("#content")).to_contain_text("English")
    page = reader()
    page.goto(translation)
    expect(page.locator("#__ac_name")).to_be_visible()
    expect(page.locator("body")).not_to_contain_text("60 children")
