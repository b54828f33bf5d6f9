from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.accessibility import rules
from kancelar_content.accessibility.barrier_form import problems
from kancelar_content.accessibility.barrier_form import read
from kancelar_content.accessibility.barrier_form import Told

import pytest


def test_a_few_words_are_a_report():
    assert problems(Told(what="Nejde to.")) == {}


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (Told(), "what"),
        (Told(what="x" * (rules.LONGEST_BARRIER + 1)), "what"),
        (Told(what="x", aid="x" * (rules.LONGEST_AID + 1)), "aid"),
        (Told(what="x", page="x" * (rules.LONGEST_PAGE + 1)), "page"),
        (Told(what="x", email="jana"), "email"),
        (Told(what="x", email="a@example.org\nBcc: b@example.org"), "email"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(told, field):
    assert list(problems(told)) == [field]


@pytest.mark.parametrize("length", [rules.LONGEST_BARRIER, 1])
def test_description_may_be_as_long_as_the_form_says(length):
    assert problems(Told(what="ř" * length)) == {}


anything = st.one_of(st.text(), st.lists(st.text()), st.integers(), st.none())


@given(st.dictionaries(st.sampled_from(["page", "what", "aid", "email"]), anything))
def test_whatever_is_sent_is_read_as_text(form):
    told = read(form)
    assert all(isinstance(value, str) for value in vars(told).values())
    assert "\n" not in told.page + told.aid
    assert set(problems(told)) <= {"page", "what", "aid", "email"}
