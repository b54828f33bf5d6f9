from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.search.sorting import sort_key

import pytest


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        pytest.param(
            "cs",
            "Cena Cyklus Čáp Dub Had Hora Chata Ivan Rada Řeka Sova Šaty Zub Žito",
            id="Czech: ch after h, č after c",
        ),
        pytest.param(
            "pl",
            "Cyna Ćma Lublin Łódź Mazur Zebra Źrebak Żaba",
            id="Polish: ł after l, ż after ź",
        ),
        pytest.param("de", "Arm Ärzte Auto", id="German: ä as a"),
        pytest.param("en", "Chair Cup", id="English: ch is two letters"),
    ],
)
def test_titles_follow_the_alphabet_of_their_language(language, titles):
    ordered = titles.split()
    backwards = ordered[::-1]
    assert sorted(backwards, key=lambda t: sort_key(t, language)) == ordered


def test_no_break_space_sorts_as_a_space():
    assert sort_key("V\u00a0Liberci", "cs") == sort_key("V Liberci", "cs")


def test_numbers_sort_by_value():
    titles = ["Zpráva 2/2026", "Zpráva 12/2026", "Zpráva 12345/2026"]
    backwards = titles[::-1]
    assert sorted(backwards, key=lambda t: sort_key(t, "cs")) == titles


@given(st.text(), st.sampled_from(["cs", "en", "de", "pl", "fr", ""]))
def test_every_title_has_a_key(title, language):
    assert sort_key(title, language) == sort_key(title.upper().lower(), language) or (
        title.upper().lower() != title.lower()
    )
