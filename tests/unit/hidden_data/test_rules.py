from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.hidden_data.rules import dates
from kancelar_content.hidden_data.rules import personal_data
from kancelar_content.search.folding import fold

import pytest


def found(text):
    folded = fold(text)
    return {
        (each.kind, folded[each.start : each.end]) for each in personal_data(folded)
    }


@pytest.mark.parametrize(
    ("text", "kind", "datum"),
    [
        ("RČ 850312/0010", "birth_number", "850312/0010"),
        ("číslo 8503120010,", "birth_number", "8503120010"),
        ("(855312 / 0004)", "birth_number", "855312 / 0004"),
        ("z roku 1952: 520312/123", "birth_number", "520312/123"),
        ("rodné číslo: 520312123", "birth_number", "520312123"),
        ("rodným číslem 850312/0011", "birth_number", "850312/0011"),
        ("Birth number 850312/0011", "birth_number", "850312/0011"),
        ("IBAN CZ65 0800 0000 1920 0014 5399 KB", "iban", None),
        ("CZ6508000000192000145399", "iban", "cz6508000000192000145399"),
        ("DE89 3704 0044 0532 0130 00 dne", "iban", "de89 3704 0044 0532 0130 00"),
        ("na 19-2000145399/0800", "account", "19-2000145399/0800"),
        ("č. ú. 2000145399 / 0800", "account", "2000145399 / 0800"),
        ("piště na jana@pošta.example", "email", "jana@posta.example"),
        ("jana.mala (zavináč) seznam.cz", "email", "jana.mala (zavinac) seznam.cz"),
        ("jana [at] seznam [dot] cz", "email", "jana [at] seznam [dot] cz"),
        ("+420 602 123 456", "phone", "+420 602 123 456"),
        ("00420602123456", "phone", "00420602123456"),
        ("602123456", "phone", "602123456"),
        ("602\u00a0123\u00a0456.", "phone", "602 123 456"),
        ("485 226 302", "phone", "485 226 302"),
        ("Tel.: 48 52 26 302", "phone", "48 52 26 302"),
        ("tel.602123456", "phone", "602123456"),
        ("+49 30 227 32152", "phone", "+49 30 227 32152"),
        ("nar. 12. 3. 1985", "birth_date", "12. 3. 1985"),
        ("nar.12.3.1985", "birth_date", "12.3.1985"),
        ("datum narození: 12. března 1985", "birth_date", "12. brezna 1985"),
        ("born on March 12, 1985", "birth_date", "march 12, 1985"),
        ("geboren am 12. März 1985", "birth_date", "12. marz 1985"),
        ("ur. 12 marca 1985 r.", "birth_date", "12 marca 1985"),
        ("ID DS: c5kbvkw", "data_box", "c5kbvkw"),
        ("do datové schránky C5KBVKW", "data_box", "c5kbvkw"),
    ],
)
def test_datum_is_found(text, kind, datum):
    matches = {each for each in found(text) if each[0] == kind}
    assert len(matches) == 1
    assert datum is None or matches == {(kind, datum)}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("č. j. KULK 850312/2024/OŽP", id="file number"),
        pytest.param("usnesení č. 1524/2010/RK", id="resolution of a bank's number"),
        pytest.param("zákon č. 106/1999 Sb., § 14 odst. 5", id="law"),
        pytest.param("520312123", id="nine digits that nothing tells"),
        pytest.param("850312/0011", id="wrong check sum"),
        pytest.param("851345/0003", id="no such day"),
        pytest.param("částka 485 226 302 Kč", id="amount"),
        pytest.param("celkem 1 485 226 302", id="longer amount"),
        pytest.param("602 123 456,50", id="amount with hellers"),
        pytest.param("485226302", id="nine digits that may be an amount"),
        pytest.param("2000145398/0800", id="account with a wrong check sum"),
        pytest.param("IČO 70891508", id="company number"),
        pytest.param("ve dnech 12. 3. 1985 až 14. 3. 1985", id="date of nobody"),
        pytest.param("národní park 12. 3. 1985", id="word like one of birth"),
        pytest.param("datové schránky krajský", id="word after a data box"),
        pytest.param("označení c5kbvkw v textu", id="letters that nothing tells"),
        pytest.param("vážený pane@", id="half of an address"),
    ],
)
def test_what_only_looks_alike_is_left(text):
    assert found(text) == set()


@given(st.text(), st.text(), st.sampled_from(["850312/0010", "8503120010"]))
def test_birth_number_is_found_whatever_surrounds_it(before, after, number):
    assert ("birth_number", number) in found(f"{before}\n{number}\n{after}")


@given(st.text(), st.text(), st.integers(602_000_000, 608_999_999))
def test_mobile_number_is_found_whatever_surrounds_it(before, after, number):
    assert ("phone", str(number)) in found(f"{before}\n{number}\n{after}")


@given(st.text(), st.text())
def test_account_is_found_whatever_surrounds_it(before, after):
    text = f"{before}\n19-2000145399/0800\n{after}"
    assert ("account", "19-2000145399/0800") in found(text)


@given(st.text(), st.text(), st.from_regex(r"[a-z]{2,9}\.[a-z]{2,9}", fullmatch=True))
def test_email_is_found_whatever_surrounds_it(before, after, name):
    text = f"{before}\n{name}@posta.example\n{after}"
    assert ("email", f"{name}@posta.example") in found(text)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2030, 1, 1)))
@pytest.mark.parametrize(
    "form",
    ["{0.day}. {0.month}. {0.year}", "{0:%d.%m.%Y}", "{0:%Y-%m-%d}", "{0:%d/%m/%Y}"],
)
def test_date_is_read_in_every_form(form, day):
    assert day in {each for each, _found in dates(form.format(day))}
