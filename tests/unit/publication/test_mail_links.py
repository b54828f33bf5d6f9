from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.mail_links import with_mail_links
from lxml import html

import pytest


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Pište na a.b@kraj-lbc.cz.", ["mailto:a.b@kraj-lbc.cz"]),
        ("a@kraj.cz, b@kraj.cz; c@kraj.cz", ["a@kraj.cz", "b@kraj.cz", "c@kraj.cz"]),
        ("bez zavináče", []),
        ("jméno@ i @twitter", []),
    ],
)
def test_addresses_become_links(text, links):
    found = html.fromstring(f"<p>{with_mail_links(text)}</p>").xpath("//a/@href")
    assert found == [f"mailto:{link.removeprefix('mailto:')}" for link in links]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_text_stays_the_same_and_cannot_be_markup(text):
    page = html.fromstring(f"<p>{with_mail_links(text)}</p>")
    assert page.text_content() == text
    assert {each.tag for each in page.iter()} <= {"p", "a"}
