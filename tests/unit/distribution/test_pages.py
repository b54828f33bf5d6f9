from kancelar_policy.demo.texts import read_all
from kancelar_policy.distribution.pages import OFFICE_PAGES
from kancelar_policy.identity.settings import LINKS

import pytest
import re


PAGES = read_all(OFFICE_PAGES)
#: Pages of the office that the footer leads to.
LINKED = ("informace-106", "soukromi")


@pytest.mark.parametrize("name", PAGES)
def test_page_stands_in_every_language(name):
    assert set(PAGES[name]) == {"cs", "en", "de", "pl"}
    assert all(text.title and text.body for text in PAGES[name].values())
    assert all(text.fields["description"] for text in PAGES[name].values())


@pytest.mark.parametrize("name", LINKED)
@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_page_is_where_the_footer_leads(name, language):
    page_id = PAGES[name][language].fields["id"]
    assert f"/{language}/{page_id}" in LINKS[language]


def test_office_is_written_to_at_one_address():
    everything = "".join(
        t.body for versions in PAGES.values() for t in versions.values()
    )
    assert set(re.findall(r"[\w.]+@[\w.-]+\w", everything)) == {"podatelna@kraj-lbc.cz"}
    assert set(re.findall(r"\bc5\w{5}\b", everything)) == {"c5kbvkw"}


@pytest.mark.parametrize("name", PAGES)
def test_czech_lines_end_in_no_preposition_of_one_letter(name):
    text = PAGES[name]["cs"]
    assert not re.search(r"(?<!\w)[KkSsVvZzOoUu] (?=\w)", text.title + text.body)
