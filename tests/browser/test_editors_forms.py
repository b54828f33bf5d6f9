"""Bad input in a form: what is wrong is said in words, and nothing typed is lost."""

from newsroom import save
from playwright.sync_api import expect

import pytest


SCRIPT = "javascript:alert(1)"
TITLE = "#form-widgets-IBasic-title"

NOTICE = {
    "#form-widgets-title": "Pokladna bude zavřená. " + "Přijďte jindy. " * 10,
    "#form-widgets-text_de": "Die Kasse ist geschlossen.",
    "#form-widgets-link": SCRIPT,
    "#form-widgets-since": "2031-05-02T08:00",
    "#form-widgets-until": "2031-05-01T08:00",
}
EVENT = {
    TITLE: "Den kraje",
    "#form-widgets-admission": "Pro všechny. " * 20,
    "#form-widgets-registration_url": SCRIPT,
    "#form-widgets-access_note": "Rampa z nádvoří.",
    "#form-widgets-IEventBasic-start": "2031-05-02T08:00",
    "#form-widgets-IEventBasic-end": "2031-05-01T08:00",
    "#form-widgets-IEventLocation-location": "Nádvoří krajského úřadu",
    "#form-widgets-IEventContact-event_url": SCRIPT,
}
STATEMENT = {
    "#form-widgets-scope": "www.example.org, " * 20,
    "#form-widgets-prepared": "2026-05-02",
    "#form-widgets-reviewed": "2026-05-01",
    "#form-widgets-method": "Vlastní posouzení.",
}
#: Form, what is typed, what is said.
FORMS = {
    "notice": (
        "/upozorneni/++add++SiteNotice",
        NOTICE,
        [
            "Text česky: Vejde se nejvýše 160 znaků. Vynechte 12.",
            "Více informací na adrese: Napište adresu stránky: /cs/kontakty",
            "Upozornění končí dříve, než začíná.",
        ],
    ),
    "notice in English": (
        "/upozorneni/++add++SiteNotice",
        NOTICE,
        [
            "Text in Czech: At most 160 characters fit. Leave out 12.",
            "More information at: Write the address of a page",
            "The notice ends before it begins.",
        ],
    ),
    "event": (
        "/cs/kalendar-akci/++add++Event",
        EVENT,
        [
            "Vstup: Vejde se nejvýše 200 znaků. Vynechte 59.",
            "Adresa přihlášky: Napište celou adresu",
            "Adresa události: Napište celou adresu",
            "Datum ukončení musí být po datu začátku",
        ],
    ),
    "event in English": (
        "/en/events/++add++Event",
        EVENT,
        [
            "Admission: At most 200 characters fit. Leave out 59.",
            "Address of the registration: Write the whole address",
            "Event URL: Write a whole address",
            "End date must be after start date.",
        ],
    ),
    "statement": (
        "/cs/prohlaseni-o-pristupnosti/edit",
        STATEMENT,
        [
            "Čeho se prohlášení týká: Vejde se nejvýše 300 znaků. Vynechte 39.",
            "Prohlášení bylo přezkoumáno dříve, než bylo vypracováno.",
        ],
    ),
    "statement in English": (
        "/en/accessibility-statement/edit",
        STATEMENT,
        [
            "What the statement is about: At most 300 characters fit. Leave out 39.",
            "The statement was reviewed before it was prepared.",
        ],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_bad_input_is_explained_and_nothing_is_lost(member, form):
    path, typed, said = FORMS[form]
    english = form.endswith("in English")
    locale = "en-GB" if english else "cs-CZ"
    press = member("mluvci", locale=locale, language=locale[:2])
    press.goto(path)
    for field, value in typed.items():
        press.fill(field, value)
    save(press)
    alert = press.get_by_role("alert")
    for words in said:
        expect(alert).to_contain_text(words)
    expect(alert).to_be_in_viewport()
    for field, value in typed.items():
        expect(press.locator(field)).to_have_value(value)
