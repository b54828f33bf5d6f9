"""What an applicant typed is read and checked before anything else happens."""

from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.intake_form import rules
from kancelar_content.foi.intake_form.form_words import problems
from kancelar_content.foi.intake_form.rules import Told

import pytest


TODAY = date(2026, 10, 7)
PERSON = Told(
    name="Jan Vzorový",
    born="17. 5. 1980",
    address="Vzorová 1, 460 01 Liberec",
    wording="Kolik stála oprava mostu?",
)
COMPANY = Told(
    kind=rules.LEGAL,
    name="Vzorová, s. r. o.",
    ico="70891508",
    address="Vzorová 1, 460 01 Liberec",
    wording="Kolik stála oprava mostu?",
)
FORM = st.dictionaries(
    st.sampled_from(["kind", "name", "born", "ico", "email", "wording", "several"]),
    st.one_of(st.text(), st.lists(st.text()), st.none(), st.integers()),
)


def with_(told, **changes):
    return Told(**{**vars(told), **changes})


@given(FORM)
def test_whatever_is_sent_is_read_and_answered(form):
    told = rules.read(form)
    found = rules.problems(told, today=TODAY)
    assert "address" in found
    assert set(found) <= {"wording", "name", "born", "ico", "address", "delivery"}


@given(FORM)
def test_words_stand_for_every_problem(form):
    assert all(problems(rules.read(form), today=TODAY).values())


@given(st.lists(st.text("ab c", min_size=1).filter(str.strip), max_size=9))
def test_each_paragraph_is_a_thing_of_its_own(parts):
    typed = "\n\n".join(part.strip() for part in parts)
    told = with_(PERSON, wording=typed, several=True)
    assert told.items() == [part.strip() for part in parts]
    assert with_(told, several=False).items() == [typed]


def test_several_things_are_numbered_in_the_wording():
    told = with_(PERSON, wording="Smlouvy\n\nFaktury", several=True)
    assert rules.wording_of(told) == "1. Smlouvy\n\n2. Faktury"
    assert rules.wording_of(PERSON) == PERSON.wording


@pytest.mark.parametrize("told", [PERSON, COMPANY], ids=["person", "company"])
def test_what_the_act_asks_for_is_enough(told):
    assert problems(told, today=TODAY) == {}


@pytest.mark.parametrize(
    ("told", "field"),
    [
        (with_(PERSON, wording=""), "wording"),
        (with_(PERSON, wording="x" * 20_001), "wording"),
        (with_(PERSON, wording="x\n\n" * 21, several=True), "wording"),
        (with_(PERSON, name=""), "name"),
        (with_(PERSON, name="x" * 201), "name"),
        (with_(PERSON, born=""), "born"),
        (with_(PERSON, born="včera"), "born"),
        (with_(PERSON, born="31. 2. 1980"), "born"),
        (with_(PERSON, born="7. 10. 2026"), "born"),
        (with_(PERSON, born="1. 1. 1850"), "born"),
        (with_(PERSON, address=""), "address"),
        (with_(PERSON, delivery="x" * 501), "delivery"),
        (with_(PERSON, email="jan@"), "email"),
        (with_(PERSON, data_box="c5kbvkx"), "data_box"),
        (with_(COMPANY, ico=""), "ico"),
        (with_(COMPANY, ico="12345678"), "ico"),
    ],
)
def test_mistake_is_told_at_its_field(told, field):
    assert list(problems(told, today=TODAY)) == [field]


def test_company_has_no_birthday_and_a_person_no_company_number():
    company = rules.applicant_of(with_(COMPANY, born="17. 5. 1980", ico="7089 1508"))
    assert company["applicant_born"] is None
    assert company["applicant_ico"] == "70891508"
    person = rules.applicant_of(with_(PERSON, ico="70891508"))
    assert person["applicant_ico"] is None
    assert person["applicant_born"] == date(1980, 5, 17)
