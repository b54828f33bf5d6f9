from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.name_rules import forms
from kancelar_content.hidden_data.name_rules import name_parts
from kancelar_content.hidden_data.name_rules import surnames
from kancelar_content.hidden_data.person_rules import known_data
from kancelar_content.hidden_data.reading import Reading
from kancelar_content.hidden_data.texts import without_overlaps
from kancelar_content.search.folding import fold

import pytest


PERSON = KnownPerson(
    name="Ing. Bořivoj Hájek, Ph.D.",
    address="Na Vyšehradě 642/2a, 460 01 Liberec 2",
    birth_date=date(1985, 3, 12),
    emails=("borivoj.hajek@posta.example",),
    phones=("+420 602 123 456",),
    data_boxes=("c5kbvkw",),
    phrases=("Spolek Zelená Jizera, z. s.", "OP 123 456 789"),
)

PLANTED = [
    ("known_name", "Bořivoj Hájek"),
    ("known_name", "HÁJEK Bořivoj"),
    ("known_name", "Hajkovi"),
    ("known_address", "Vyšehradě 642"),
    ("known_birth_date", "12. 3. 1985"),
    ("known_email", "Borivoj.Hajek@posta.example"),
    ("known_phone", "602 12 34 56"),
    ("known_data_box", "C5KBVKW"),
    ("known_phrase", "Spolek ZELENÁ Jizera, z. s."),
]


def found(text, person=PERSON, **options):
    reading = Reading(text)
    matches = [*map(reading.as_written, known_data(reading, person, **options))]
    kept = without_overlaps(matches)
    return {(each.kind, text[each.start : each.end]) for each in kept}


@pytest.mark.parametrize(
    ("name", "in_sentences"),
    [
        ("Novák", "Nováka Novákovi Nováku Novákem Novácích Novákům Novákův Nováková"),
        ("Hájek", "Hájka Hájkovi Hájku Hájkem Hájcích Hájkův Hájková"),
        ("Němec", "Němce Němcovi Němci Němcem Němcův Němcová"),
        ("Procházka", "Procházky Procházkovi Procházku Procházkou Procházkův"),
        ("Veselý", "Veselého Veselému Veselém Veselým Veselých Veselá Veselou"),
        ("Nováková", "Novákové Novákovou Novákových"),
        ("Krejčí", "Krejčího Krejčímu Krejčím"),
        ("Purkyně", "Purkyni Purkyněm Purkyňovi"),
        ("Čech", "Čecha Čechovi Češích"),
        ("Pavel", "Pavla Pavlovi Pavle Pavlem"),
        ("Petr", "Petra Petře Petrovi"),
        ("Monika", "Moniky Monice Moniku Monikou Moničin"),
        ("Olga", "Olgy Olze Olgou"),
        ("Marie", "Marii Mariin"),
        ("Jiří", "Jiřího Jiřímu"),
        ("Petrů", "Petrů"),
        ("Kowalski", "Kowalskiego Kowalskiemu Kowalskim"),
        ("Müller", "Müllers Müllera"),
    ],
)
def test_name_is_known_in_every_case(name, in_sentences):
    assert {fold(form) for form in in_sentences.split()} <= forms(name)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Ing. arch. Jan Novák, Ph.D.", ("jan", "novak")),
        ("prof. MUDr. Nováková-Malá Jana, CSc.", ("novakova", "mala", "jana")),
        ("J. Novák", ("novak",)),
        ("Novák, Jan", ("novak", "jan")),
    ],
)
def test_degrees_and_initials_are_no_part_of_a_name(name, parts):
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("name", "telling"),
    [
        ("Jan Novák", ("novak",)),
        ("Novák Jan", ("novak",)),
        ("Petr Pavel", ("pavel",)),
        ("Jana Nováková Malá", ("novakova", "mala")),
    ],
)
def test_surname_is_known_in_either_order(name, telling):
    assert surnames(name) == telling


@pytest.mark.parametrize(
    ("text", "kind", "datum"),
    [
        ("podal Bořivoj Hájek dne", "known_name", "Bořivoj Hájek"),
        ("HÁJEK Bořivoj", "known_name", "HÁJEK Bořivoj"),
        ("Hájek, Bořivoj", "known_name", "Hájek, Bořivoj"),
        ("borivoj hajek", "known_name", "borivoj hajek"),
        ("pana Hájka se", "known_name", "Hájka"),
        ("Hájkovou žádost", "known_name", "Hájkovou"),
        ("na Vyšehradě č. p. 642", "known_address", "Vyšehradě č. p. 642"),
        ("Na Vyšehradě 2a", "known_address", "Vyšehradě 2a"),
        ("dne 12.03.1985", "known_birth_date", "12.03.1985"),
        ("12. III. 85", "known_birth_date", "12. III. 85"),
        ("12 March 1985", "known_birth_date", "12 March 1985"),
        ("borivoj.hajek(at)posta.example", "known_email", None),
        ("00420602 123456", "known_phone", "00420602 123456"),
        ("6 0 2 1 2 3 4 5 6", "known_phone", "6 0 2 1 2 3 4 5 6"),
        ("op 123 456 789", "known_phrase", "op 123 456 789"),
        ("jsme SPOLEK ZELENÁ\nJIZERA, Z. S.", "known_phrase", None),
    ],
)
def test_datum_of_the_person_is_found(text, kind, datum):
    matches = {each for each in found(text) if each[0] == kind}
    assert len(matches) == 1
    assert datum is None or matches == {(kind, datum)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("v hájku u lesa", id="common word in small letters"),
        pytest.param("Liberec 2, 460 01", id="town"),
        pytest.param("Na Vyšehradě 15", id="another house"),
        pytest.param("12. 4. 1985", id="another day"),
        pytest.param("12. 3. 1885", id="another century"),
        pytest.param("1602123456", id="longer number"),
        pytest.param("Zelená Jizera teče", id="half of a phrase"),
    ],
)
def test_what_is_of_others_is_left(text):
    assert found(text) == set()


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("v ulici Boženy Němcové 12", True),
        ("Boženy Němcové č. 12", True),
        ("Boženy Smetanové 12", False),
        ("Boženy Němcové nebo jinde, v domě 5 a 12", False),
    ],
)
def test_every_word_of_a_street_must_be_there(text, is_it):
    person = KnownPerson(address="Boženy Němcové 12, Liberec")
    assert bool(found(text, person)) is is_it


def test_common_given_name_alone_tells_of_nobody():
    assert found("paní Jana odešla", KnownPerson(name="Jana Malá")) == set()


def test_surname_counts_in_small_letters_where_names_of_files_have_it():
    assert found("zadost hajek") == set()
    assert found("zadost hajek", any_case=True) == {("known_name", "hajek")}


@pytest.mark.parametrize(("kind", "datum"), PLANTED)
@given(before=st.text(), after=st.text())
def test_datum_is_found_whatever_surrounds_it(kind, datum, before, after):
    assert any(
        each == kind and datum in part
        for each, part in found(f"{before}\n{datum}\n{after}")
    )


@pytest.mark.parametrize("before", ["0/0", "1/1"])
def test_date_is_found_behind_numbers_that_look_like_the_beginning_of_one(before):
    text = f"{before}\n12. 3. 1985"
    assert ("known_birth_date", "12. 3. 1985") in found(text)


@given(st.text())
def test_nobody_is_found_nowhere(text):
    assert found(text, KnownPerson()) == set()
