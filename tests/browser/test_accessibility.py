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
