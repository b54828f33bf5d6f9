"""The form of a release says above itself what is wrong, on every tab."""

from plone import api
from plone.testing.zope import Browser
from urllib.parse import urlencode

import pytest
import re
import transaction


PASSWORD = "Correct-horse-1"


@pytest.fixture
def form(live_portal, functional):
    """The form of a new release, as a Czech department editor has it open."""
    api.user.create(
        username="author",
        email="author@example.org",
        password=PASSWORD,
        roles=("Member", "DepartmentEditor"),
    )
    transaction.commit()
    browser = Browser(functional["app"])
    browser.handleErrors = False
    browser.addHeader("Accept-Language", "cs")
    browser.addHeader("Authorization", f"Basic author:{PASSWORD}")
    room = live_portal["cs"]["tiskove-zpravy"].absolute_url()
    browser.open(f"{room}/++add++PressRelease")
    return browser


def said(browser):
    """The entries of the list above the form."""
    alert = re.search(r'role="alert".*?</div>', browser.contents, re.DOTALL).group()
    return re.findall(r"<li>(.*?)</li>", alert, re.DOTALL)


def field(browser, name):
    return browser.getControl(name=f"form.widgets.{name}")


def test_each_error_has_its_tab_field_and_reason(form):
    field(form, "agenda_url").value = "program jednání"
    form.getControl(name="form.buttons.save").click()
    assert said(form) == [
        "Nadpis: Toto pole vyplňte.",
        "Zdroj – Adresa programu zasedání: "
        "Napište celou adresu; začíná https:// nebo http://.",
    ]
    assert field(form, "agenda_url").value == "program jednání"


def test_wrong_cells_of_rows_are_told_one_by_one(form):
    data = {
        "_authenticator": form.getControl(name="_authenticator", index=0).value,
        "form.widgets.IBasic.title": "Rada",
        "form.widgets.genre:list": "news",
        "form.widgets.source:list": "office",
        "form.widgets.parts.count": "2",
        "form.widgets.parts.0.widgets.headline": "Mosty",
        "form.widgets.parts.1.widgets.amount": "3 000 Kč",
        "form.widgets.parts.0-empty-marker": "1",
        "form.widgets.parts.1-empty-marker": "1",
        "form.buttons.save": "Uložit",
    }
    form.post(form.url, urlencode(data))
    assert said(form) == ["Zdroj – Části zprávy – řádek 2 – Nadpis: Toto pole vyplňte."]


def test_form_without_errors_has_no_list(form):
    assert 'role="alert"' not in form.contents
