"""axe finds no violation on any public page, at any width."""

from pages import stays_within
from pages import violations
from pages import WIDTHS
from public_pages import LOST
from public_pages import PAGES
from public_pages import PUBLIC

import pytest


#: Between them the page has the layout of the narrow one, only wider.
ENDS = (WIDTHS[0], WIDTHS[-1])


@pytest.mark.parametrize(("path", "status"), PAGES)
def test_public_page_is_accessible(reader, path, status):
    page = reader()
    assert page.goto(path).status == status
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if width in ENDS and (wrong := violations(page)):
            found[width] = wrong
        if not stays_within(page):
            found[f"{width}, sideways"] = page.url
    assert found == {}


def test_small_target_without_room_is_a_violation(reader):
    page = reader()
    small = "<button style='height: 10px; width: 10px; padding: 0'>a</button>"
    page.set_content(f"<html lang=en><title>a</title><main><h1>a</h1>{small * 2}")
    assert [rule for rule, _ in violations(page)] == ["target-size"]


@pytest.mark.parametrize(
    ("path", "note"),
    [
        (PUBLIC["outdated translation"], "the Czech original was changed on"),
        (PUBLIC["missing translation"], "ist auf Deutsch nicht verfügbar"),
        (LOST["withdrawn"][0], "Odstávka elektřiny se nekoná"),
    ],
)
def test_reader_is_told_what_kind_of_page_it_is(reader, path, note):
    page = reader()
    page.goto(path)
    assert note in page.inner_text("body")
