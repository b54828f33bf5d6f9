from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.registers.audit.rules import Change
from kancelar_content.registers.audit.rules import changed
from kancelar_content.registers.audit.rules import cut
from kancelar_content.registers.audit.rules import LONGEST


def test_only_what_changed_is_told():
    before = {"subject": "Most", "way": "mail"}
    after = {"subject": "Silnice", "way": "mail"}
    assert changed(before, after, frozenset()) == (
        Change("subject", ("Most", "Silnice")),
    )


def test_personal_values_are_not_told():
    before, after = {"name": "Novák"}, {"name": None}
    assert changed(before, after, frozenset({"name"})) == (Change("name", None),)
    assert changed(before, after, None) == (Change("name", None),)


def test_long_texts_are_told_around_their_first_difference():
    old, new = cut("a" * 500 + "starý", "a" * 500 + "nový" + "b" * 500)
    assert old == "…" + "a" * 40 + "starý"
    assert new.startswith("…" + "a" * 40 + "nový")
    assert new.endswith("…")


def test_long_text_in_an_empty_field_is_told_from_its_beginning():
    assert cut(None, "a" * 300) == (None, "a" * LONGEST + "…")


@given(st.text(max_size=600), st.text(max_size=600))
def test_what_is_told_is_short_and_tells_the_difference(one, other):
    old, new = cut(one, other)
    assert len(old) <= LONGEST + 2 and len(new) <= LONGEST + 2
    assert (old == new) == (one == other)
