from hypothesis import given
from hypothesis import strategies as st
from itertools import pairwise
from kancelar_content.hidden_data.finding import masked
from kancelar_content.hidden_data.finding import place
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.match import Match
from kancelar_content.hidden_data.texts import find
from kancelar_content.hidden_data.texts import Wanted
from kancelar_content.hidden_data.texts import without_overlaps
from pathlib import Path

import pytest


DEMO = Path(__file__).parents[3] / "src/kancelar_policy/demo/data"
TEXTS = [*DEMO.glob("releases/*.txt"), *DEMO.glob("pages/*.txt"), DEMO / "words.json"]
HERE = place("text")
NOVAK = Wanted(KnownPerson(name="Jan Novák", phones=("602 123 456",)))


def found(text, wanted=NOVAK, **options):
    return list(find(text, HERE, wanted, **options))


def test_place_is_told_by_line_and_offset():
    (finding,) = found("První.\nPsal Jan Novák.")
    assert (finding.kind, finding.line, finding.offset) == ("known_name", 2, 12)
    assert finding.place.message.default == "text"


def test_known_datum_is_told_once():
    assert [each.kind for each in found("tel. +420 602 123 456")] == ["known_phone"]


def test_word_divided_at_the_end_of_a_line_is_read_whole():
    (finding,) = found("žádost pana No-\nvákové")
    assert finding.kind == "known_name"


def test_name_with_invisible_letters_is_read():
    assert [each.kind for each in found("No\u00adv\u200bák, Nova\u0301k")] == [
        "known_name",
        "known_name",
    ]


def test_explanation_before_a_value_is_no_part_of_it():
    (finding,) = found("Datum narození: 12. 3. 1985", Wanted(), since=16)
    assert (finding.kind, finding.offset, finding.line) == ("birth_date", 0, 1)
    assert found("602 123 456 nic", since=12) == []


@pytest.mark.parametrize(
    "text",
    ["podatelna@kraj.example", "jana.mala@kraj.example", "tel. +420 485 226 302"],
)
def test_contact_of_the_office_is_left(text):
    own = frozenset({"podatelna@kraj.example", "@kraj.example", "485 226 302"})
    assert found(text, Wanted(own=own)) == []
    assert found(text, Wanted())


def test_contact_like_one_of_the_office_is_found():
    assert found("x@jinykraj.example", Wanted(own=frozenset({"@kraj.example"})))


@given(st.text(min_size=1))
def test_excerpt_never_repeats_the_datum(datum):
    shown = [a for a, b in zip(masked(datum), datum, strict=True) if a == b]
    letters = sum(map(str.isalnum, datum))
    assert sum(map(str.isalnum, shown)) <= min(2, letters // 3)


@given(
    st.lists(
        st.builds(
            lambda start, length: Match(start, start + length, "x"),
            st.integers(0, 60),
            st.integers(1, 9),
        )
    )
)
def test_no_two_matches_overlap(matches):
    kept = without_overlaps(matches[::2], matches[1::2])
    assert all(a.end <= b.start for a, b in pairwise(kept))
    assert all(
        any(each.start < other.end and other.start < each.end for other in kept)
        for each in matches
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_text_of_the_office_has_its_own_contacts_only(path):
    own = frozenset({"@example.org", "@kraj.example"})
    assert found(path.read_text(), Wanted(NOVAK.person, own)) == []
