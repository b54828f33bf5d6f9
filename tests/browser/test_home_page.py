"""The press office composes the home page; a second pair of eyes lets it out."""

from newsroom import save
from newsroom import tell
from pages import focus
from playwright.sync_api import expect

import pytest
import re


SECTIONS = (
    "LeadStory",
    "NewestReleases",
    "ComingEvents",
    "Signposts",
    "Promotion",
    "Figures",
    "FreeText",
)
WORDS = {
    "cs": {
        "shown": "Zobrazuje se",
        "hidden": "Skrytá",
        "waiting": "Čeká na svůj čas",
        "ends early": "Sekce by skončila dříve, než začne",
        "leads nowhere": "Tento cíl nikam nevede",
        "in review": "Ke schválení",
        "published": "Zveřejněno",
        "approve": "Zkontrolovat a schválit",
        "replaced": "Nahrazeno",
    },
    "en": {
        "shown": "Shown",
        "hidden": "Hidden",
        "waiting": "Waits for its time",
        "ends early": "The section would end before it begins",
        "leads nowhere": "This leads nowhere",
        "in review": "In review",
        "published": "Published",
        "approve": "Check and approve",
        "replaced": "Replaced",
    },
}
#: What stands on a screen instead of a text that no catalog has.
MESSAGE_ID = re.compile(
    r"\b(?:compose|desk|empty|error|fieldset|help|home|label|pictogram|standing)_\w+"
)
ROWS = ".datagridwidget-row:not(.datagridwidget-empty-row)"


def press_button(page, value):
    page.click(f"button[value='{value}']")
    page.wait_for_load_state("load")


def order(page):
    ids = page.locator(".k-compose__part").evaluate_all("l => l.map(part => part.id)")
    return [name.removeprefix("part-") for name in ids]


def part(page, name):
    return page.locator(f"#part-{name}")


def add(page, home, kind, title):
    page.goto(f"{home}/++add++{kind}")
    page.fill("#form-widgets-title", title)
    return page


def set_four_eyes(page, wanted):
    page.goto("/@@home-settings")
    page.set_checked("input[name='form.widgets.four_eyes:list']", wanted)
    save(page)


@pytest.fixture
def four_eyes(member):
    admin = member("spravce")
    set_four_eyes(admin, True)
    yield
    set_four_eyes(admin, False)


@pytest.fixture
def draft(member):
    """A version that the press office has begun; `draft("cs")` answers page and URL."""
    begun = []

    def begin(language):
        page = member("mluvci")
        page.goto(f"/{language}/@@home-pages")
        press_button(page, "new:")
        home = page.url.removesuffix("/@@compose")
        begun.append((page, language, home))
        return page, home

    yield begin
    for page, language, home in begun:
        page.goto(f"/{language}/@@home-pages")
        name = home.rpartition("/")[2]
        if page.locator(f"button[value='delete:{name}']").count():
            press_button(page, f"delete:{name}")
            press_button(page, f"really-delete:{name}")


@pytest.mark.parametrize("language", WORDS)
def test_home_page_is_composed_approved_and_brought_back(
    draft, member, reader, four_eyes, language
):
    words = WORDS[language]
    press, home = draft(language)
    for kind in SECTIONS:
        add(press, home, kind, f"Oddíl {kind}")
        if kind == "Signposts":
            row = press.locator(ROWS).first
            row.locator("input[name$='widgets.title']").fill("Kontakty")
            row.locator("input[name$='widgets.target']").fill("/cs/kontakty")
            row.get_by_label("Telefon" if language == "cs" else "Telephone").check()
        if kind == "Figures":
            row = press.locator(ROWS).first
            row.locator("input[name$='widgets.number']").fill("215")
            row.locator("input[name$='widgets.label']").fill("obcí v kraji")
        if kind == "FreeText":
            tell(press, "Vlastní slova úřadu.")
        save(press)
    press.goto(f"{home}/@@compose")
    assert order(press) == [f"oddil-{kind.lower()}" for kind in SECTIONS]
    assert not MESSAGE_ID.search(press.inner_text("#content"))
    expect(part(press, "oddil-promotion").locator(".k-compose__empty")).to_be_visible()
    expect(part(press, "oddil-freetext")).to_contain_text(words["shown"])

    press_button(press, "hide:oddil-figures")
    expect(part(press, "oddil-figures")).to_contain_text(words["hidden"])
    press.goto(f"{home}/oddil-comingevents/edit")
    press.get_by_role("link", name=re.compile("Kdy|When")).click()
    press.fill("#form-widgets-begins", "2031-05-02T08:00")
    save(press)
    press.goto(f"{home}/@@compose")
    expect(part(press, "oddil-comingevents")).to_contain_text(words["waiting"])

    press.goto(home)
    expect(press.locator("#content")).to_contain_text("Vlastní slova úřadu.")
    for hidden in ("Oddíl Figures", "Oddíl ComingEvents", "Oddíl Promotion"):
        expect(press.locator("#content")).not_to_contain_text(hidden)
    public = reader()
    public.goto(f"/{language}")
    expect(public.locator("#content")).not_to_contain_text("Vlastní slova úřadu.")

    press.goto(f"{home}/@@compose")
    press_button(press, "step:submit")
    expect(press.locator(".k-home-state")).to_have_text(words["in review"])
    assert not press.locator("button[value='step:approve']").count()
    head = member("vedouci")
    head.goto(f"/{language}/@@desk")
    waiting = head.locator("#desk-home-approval .desk-row").first
    expect(waiting).to_contain_text("Tiskový mluvčí")
    waiting.get_by_role("link", name=words["approve"]).click()
    press_button(head, "step:approve")
    expect(head.locator(".k-home-state")).to_have_text(words["published"])
    public.goto(f"/{language}")
    expect(public.locator("#content")).to_contain_text("Vlastní slova úřadu.")
    expect(public.locator(".k-ways__list .k-pictogram")).to_have_count(1)

    press.goto(f"/{language}/home-1/@@compose")
    expect(press.locator(".k-home-state")).to_have_text(words["replaced"])
    press_button(press, "step:restore")
    expect(press.locator(".k-home-state")).to_have_text(words["published"])
    public.goto(f"/{language}")
    expect(public.locator("#content")).not_to_contain_text("Vlastní slova úřadu.")


def test_keyboard_alone_orders_the_sections(draft):
    press, home = draft("cs")
    for title in ("Alfa", "Beta", "Gama"):
        save(add(press, home, "FreeText", title))
    press.goto(f"{home}/@@compose")
    focus(press, "button[value='down:alfa']")
    with press.expect_navigation():
        press.keyboard.press("Enter")
    assert order(press) == ["beta", "alfa", "gama"]
    assert press.evaluate("document.activeElement.id") == "down-alfa"
    press.keyboard.press("Tab")  # goes on from the section that was moved
    beside = "document.activeElement.closest('.k-compose__part').id"
    assert press.evaluate(beside) == "part-alfa"
    focus(press, "button[value='up:gama']")
    with press.expect_navigation():
        press.keyboard.press("Enter")
    assert order(press) == ["beta", "gama", "alfa"]
    focus(press, "button[value='down:beta']")
    for _step in range(2):
        with press.expect_navigation():
            press.keyboard.press("Enter")
    assert order(press) == ["gama", "alfa", "beta"]
    assert press.evaluate("document.activeElement.id") == "up-beta"


def test_pictogram_is_chosen_by_keys_and_moves_with_its_row(draft):
    press, home = draft("cs")
    add(press, home, "Signposts", "Cesty")
    for number, (title, keys) in enumerate((("První", 1), ("Druhá", 2), ("Třetí", 0))):
        row = press.locator(ROWS).nth(number)
        row.locator("input[name$='widgets.title']").fill(title)
        row.locator("input[name$='widgets.target']").fill("/cs/kontakty")
        press.keyboard.press("Tab")
        for _ in range(keys):
            press.keyboard.press("ArrowRight")
        press.keyboard.press("Tab")
    row = press.locator(ROWS).nth(1)
    expect(row.locator("input[value=document]")).to_be_checked()
    row.locator(".dgf--row-moveup").click()
    chosen = press.locator(f"{ROWS}:not(.auto-append) input[type=radio]:checked")
    values = "list => list.map(radio => radio.value)"
    assert chosen.evaluate_all(values) == ["document", "phone", "--NOVALUE--"]
    press.locator(ROWS).first.locator(".dgf--row-add").click()
    press.locator(ROWS).nth(1).locator(".dgf--row-delete").click()
    save(press)
    press.goto(f"{home}/cesty/edit")
    assert chosen.evaluate_all(values) == ["document", "phone", "--NOVALUE--"]
    titles = press.locator(f"{ROWS} input[name$='widgets.title']")
    assert titles.evaluate_all("list => list.map(cell => cell.value)")[:3] == [
        "Druhá",
        "První",
        "Třetí",
    ]


@pytest.mark.parametrize("language", WORDS)
def test_errors_in_a_section_lose_nothing(draft, language):
    words = WORDS[language]
    press, home = draft(language)
    add(press, home, "Signposts", "Cesty k lidem")
    row = press.locator(ROWS).first
    row.locator("input[name$='widgets.title']").fill("Úřední deska")
    row.locator("input[name$='widgets.target']").fill("javascript:alert(1)")
    row.locator("input[value=document]").check()
    press.get_by_role("link", name=re.compile("Kdy|When")).click()
    press.fill("#form-widgets-begins", "2031-05-02T08:00")
    press.fill("#form-widgets-ends", "2031-05-01T08:00")
    save(press)
    alert = press.get_by_role("alert")
    expect(alert).to_contain_text(words["leads nowhere"])
    expect(alert).to_contain_text(words["ends early"])
    expect(press.locator("#form-widgets-title")).to_have_value("Cesty k lidem")
    row = press.locator(ROWS).first
    expect(row.locator("input[name$='widgets.title']")).to_have_value("Úřední deska")
    expect(row.locator("input[name$='widgets.target']")).to_have_value(
        "javascript:alert(1)"
    )
    expect(row.locator("input[value=document]")).to_be_checked()
    expect(press.locator("#form-widgets-begins")).to_have_value("2031-05-02T08:00")
    row.locator("input[name$='widgets.target']").fill("/cs/deska")
    press.get_by_role("link", name=re.compile("Kdy|When")).click()
    press.fill("#form-widgets-ends", "2031-05-03T08:00")
    save(press)
    press.goto(f"{home}/@@compose")
    assert order(press) == ["cesty-k-lidem"]


def test_nothing_goes_without_a_question_that_says_what(draft):
    press, home = draft("cs")
    name = home.rpartition("/")[2]
    for title in ("Alfa", "Beta"):
        save(add(press, home, "FreeText", title))
    press.goto(f"{home}/@@compose")
    press_button(press, "remove:alfa")
    question = press.get_by_role("alert")
    expect(question).to_contain_text("Odstranit sekci Alfa natrvalo")
    press_button(press, "keep:alfa")
    expect(press.locator("button[value='really-remove:alfa']")).to_have_count(0)
    assert order(press) == ["alfa", "beta"]
    press_button(press, "remove:alfa")
    press_button(press, "really-remove:alfa")
    assert order(press) == ["beta"]
    press.goto("/cs/@@home-pages")
    press_button(press, f"delete:{name}")
    question = press.get_by_role("alert")
    expect(question).to_contain_text("natrvalo i\N{NO-BREAK SPACE}se všemi sekcemi (1)")
    question.get_by_role("link", name="Ponechat").click()
    expect(press.locator(f"#title-{name}")).to_be_visible()
    press_button(press, f"delete:{name}")
    press_button(press, f"really-delete:{name}")
    expect(press.locator(f"#title-{name}")).to_have_count(0)


def test_change_is_prepared_from_what_readers_see(member):
    press = member("mluvci")
    press.goto("/cs/home-1/@@compose")
    press_button(press, "copy:home-1")
    home = press.url.removesuffix("/@@compose")
    assert home.endswith("/home-2")
    assert len(order(press)) == 6
    press.goto(f"{home}/folder_contents")
    assert press.url.startswith(f"{home}/@@compose")
    press.goto("/cs/@@home-pages")
    press_button(press, "delete:home-2")
    press_button(press, "really-delete:home-2")
