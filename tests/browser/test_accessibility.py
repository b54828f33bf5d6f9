"""axe finds no violation on any public page, at any width."""

from pages import stays_within
from pages import violations
from pages import WIDTHS

import pytest


PUBLIC = {
    "home": "/cs",
    "home in English": "/en",
    "home in German": "/de",
    "home in Polish": "/pl",
    "list": "/cs/tiskove-zpravy",
    "list in English": "/en/press-releases",
    "filtered list": "/cs/tiskove-zpravy?topic=doprava",
    "empty list": "/cs/tiskove-zpravy?text=nicneniknalezeni",
    "archive of a year": "/cs/tiskove-zpravy/archive/2025",
    "search": "/cs/@@search?SearchableText=dotace",
    "log-in form": "/cs/login",
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PUBLIC.values(), ids=PUBLIC.keys())
def test_public_page_is_accessible(reader, path, width):
    page = reader(width)
    assert page.goto(path).ok
    assert violations(page) == []
    assert stays_within(page)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("room", ["/cs/tiskove-zpravy", "/en/press-releases"])
def test_release_is_accessible(reader, room, width):
    page = reader(width)
    page.goto(room)
    page.locator(".k-release__title a").first.click()
    page.wait_for_load_state("load")
    assert violations(page) == []
    assert stays_within(page)
