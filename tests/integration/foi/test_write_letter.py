"""The officer writes letters of a case; nobody else reads them."""

from datetime import timedelta
from decimal import Decimal
from docx import Document
from http_client import form_token
from io import BytesIO
from kancelar_content.foi.letters.fee_rules import FeeRow
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.letters.filling import filled
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_values import extended_due
from kancelar_content.foi.letters.letter_values import values_of
from kancelar_content.foi.letters.letter_values import Written
from kancelar_content.foi.letters.office_templates import current_template
from kancelar_content.foi.letters.template_fields import FIELDS
from kancelar_content.foi.letters.template_fields import LISTS
from kancelar_content.foi.steps import items_of
from kancelar_content.publication.dates import written_date
from kancelar_content.registers.audit.logs import entry_log

import pytest
import re
import transaction


NBSP = "\N{NO-BREAK SPACE}"
OTHERS = ("Manager", "Site Administrator", "DepartmentEditor", "PressOfficer")


def words(data):
    """What the letter says, its tables and its heading as well."""
    document = Document(BytesIO(data))
    cells = [cell.text for table in document.tables for cell in table._cells]
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    head = [one.text for one in document.sections[0].first_page_header.paragraphs]
    return "\n".join([*head, *cells, *paragraphs]).replace(NBSP, " ")


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def write(officer):
    """Fill in the form of a letter: `write(case, "extension", text=…)`."""

    def send(case, kind, **typed):
        address = f"/evidence/{case.getId()}/@@write-letter"
        form = officer.get(f"{address}?kind={kind}")
        assert form.status_code == 200, form.text
        known = {
            "kind": kind,
            "_authenticator": form_token(form.text),
            "day": re.search(r'value="(\d{4}-\d\d-\d\d)"', form.text).group(1),
            "addressee": "Jan Vzorový\nVzorová 1\n460 01 Liberec",
            "text": "Odůvodnění <úřadu> & další.",
        }
        answer = officer.post(address, data={**known, **typed})
        transaction.begin()
        return answer

    return send


def test_officer_writes_a_letter_that_is_filed_with_its_number(write, case, today):
    made = case(2)
    answer = write(made, "call-identity", text="Datum narození", signer="Jana Nová")
    assert answer.status_code == 200
    number = f"KH-106/D/{today.year}/0001"
    assert f"Dopis {number} je založen" in answer.text
    [(document, letter)] = letters_of(made)
    assert (document.number, document.direction) == (number, "outgoing")
    assert document.title.replace(NBSP, " ") == "Výzva k doplnění údajů o žadateli"
    assert letter.kind == "call-identity"
    text = words(document.file.data)
    assert "Jan Vzorový\nVzorová 1\n460 01 Liberec" in text
    assert f"Č. j.: {number}" in text
    assert f"Sp. zn.: {made.number}" in text
    assert "Podle § 14 odst. 5 písm. a) zákona" in text
    assert "ve lhůtě 30 dnů" in text
    assert "Jana Nová" in text
    assert "Liberecký kraj" in text
    assert made.title in text


def test_name_of_the_file_and_the_audit_tell_nothing_of_the_applicant(write, case):
    made = case()
    write(made, "cover", items=items_of(made)[0].getId(), text="Viz Vzorový, příloha")
    [(document, _letter)] = letters_of(made)
    assert re.fullmatch(r"kh-106-d-\d{4}-0001-cover\.docx", document.file.filename)
    properties = Document(BytesIO(document.file.data)).core_properties
    assert not properties.author and not properties.last_modified_by
    comments = " ".join(line.comment for line in entry_log(made).newest(9))
    assert "Vyhotoven dopis: Průvodní dopis" in comments
    assert "Vzorov" not in comments


@pytest.mark.parametrize("language", ["cs", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_each_letter_is_written_in_each_language(portal, case, today, kind, language):
    made = case(5)
    written = Written(
        language=language,
        day=today,
        addressee="Jan Vzorový",
        text="Text",
        signer="Jana Nová",
        signer_function="vedoucí",
        superior="Ministerstvo vnitra",
        items=[item.getId() for item in items_of(made)],
        grounds=("s9", "s11-1-b"),
        reason_ends=today,
        extension="a" if kind == "extension" else "",
        shelving="competence" if kind == "shelving" else "",
        fees=[FeeRow("Kopie", Decimal(40), "strana", Decimal(2))],
    )
    values = values_of(KINDS[kind], made, written)
    assert values.keys() == {*FIELDS, *LISTS}
    values["letter_number"] = "KH-106/D/2026/0001"
    text = words(filled(current_template(kind, language), values, title="Dopis"))
    assert "{" not in text and "None" not in text
    assert "  " not in text
    if language == "en":
        assert "§" not in text and "odst." not in text
        assert "zákon" not in text and "Act" in text
    else:
        assert "§" in text and "zákon" in text


def test_fee_is_reckoned_and_written_exactly(write, case):
    made = case()
    rows = {
        "what_1": "Mimořádně rozsáhlé vyhledání",
        "amount_1": "3,5",
        "unit_1": "hodina",
        "price_1": "350",
        "what_3": "Kopie",
        "amount_3": "40",
        "unit_3": "strana",
        "price_3": "2,10",
    }
    write(made, "fee-notice", **rows)
    [(document, _letter)] = letters_of(made)
    text = words(document.file.data)
    assert "úhradu ve výši 1 309 Kč" in text
    assert "1 225 Kč" in text
    assert "84 Kč" in text
    assert "ve lhůtě 60 dnů" in text
    assert "3,5" in text


def test_fee_can_be_reckoned_before_the_letter_is_made(write, case):
    made = case()
    rows = {"what_1": "Kopie", "amount_1": "617", "unit_1": "strana", "price_1": "2"}
    answer = write(made, "fee-notice", reckon="1", **rows)
    assert answer.status_code == 200
    assert f"1{NBSP}234{NBSP}Kč" in answer.text
    assert 'value="617"' in answer.text
    assert 'name="what_3"' in answer.text
    assert not letters_of(made)


def test_letter_of_extension_has_the_day_that_the_clock_counts(write, case, today):
    made = case(received=today - timedelta(days=3))
    write(made, "extension", extension="b")
    [(document, _letter)] = letters_of(made)
    before, after = extended_due(made, today)
    assert after - before >= timedelta(days=7)
    text = words(document.file.data)
    assert f"do {written_date(after, 'cs')}".replace(NBSP, " ") in text
    assert written_date(before, "cs").replace(NBSP, " ") in text
    assert "§ 14 odst. 6 písm. b)" in text
    assert "objemného množství" in text


def test_time_that_has_ended_cannot_be_extended(write, case):
    made = case(40)
    answer = write(made, "extension", extension="a")
    assert answer.status_code == 400
    assert "Prodloužit ji lze jen před jejím koncem." in answer.text
    assert "Odůvodnění &lt;úřadu&gt; &amp; další." in answer.text
    assert not letters_of(made)


def test_what_is_missing_is_told_and_nothing_typed_is_lost(write, case, today):
    made = case()
    answer = write(made, "refusal", grounds="s11-1-b", text="", signer="Jana <Nová>")
    assert answer.status_code == 400
    for problem in ("Vyplňte tento text", "nadřízeného orgánu", "Zaškrtněte body"):
        assert problem in " ".join(answer.text.split()).replace(NBSP, " ")
    assert "Jana &lt;Nová&gt;" in answer.text
    assert not letters_of(made)
    answer = write(made, "call-clarify", day=f"{today + timedelta(days=1)}")
    assert answer.status_code == 400
    write(made, "call-clarify")
    [(document, _letter)] = letters_of(made)
    assert document.number.endswith("/0001")


def test_decision_names_grounds_and_parties(write, case):
    made = case()
    item = items_of(made)[0].getId()
    write(
        made,
        "partial-refusal",
        items=item,
        grounds=["s9", "s10"],
        superior="Ministerstvo vnitra",
    )
    [(document, letter)] = letters_of(made)
    assert (letter.items, letter.grounds) == ((item,), ("s9", "s10"))
    text = words(document.file.data)
    assert "ROZHODNUTÍ" in text
    assert "§ 9: Obchodní tajemství" in text
    assert "§ 10: Důvěrnost majetkových poměrů" in text
    assert "Jan Vzorový, datum narození 17. 5. 1980, Vzorová 1" in text
    assert "ve lhůtě 15 dnů ode dne jeho oznámení" in text
    assert "Odůvodnění <úřadu> & další." in text


def test_name_that_looks_like_a_command_stays_a_name(write, case):
    name = "{{ 7*7 }} </w:t> & {% if x %}"
    made = case(applicant_name=name)
    item = items_of(made)[0].getId()
    write(made, "refusal", addressee=name, items=item, grounds="s9", superior="Úřad")
    [(document, _letter)] = letters_of(made)
    assert words(document.file.data).count(name) == 2


def test_letters_that_make_sense_now_stand_first(officer, case, recorded, today):
    made = case(3)
    page = officer.get(f"/evidence/{made.getId()}").text
    now, others = page.split("Dopisy, které z", 1)
    assert "write-letter?kind=extension" in now
    assert "write-letter?kind=appeal-forwarding" in others
    items = tuple(made.objectIds())
    recorded(made, "refused", today, today, items=items, outcome="refused")
    recorded(made, "appeal", today)
    page = officer.get(f"/evidence/{made.getId()}").text
    now, others = page.split("Dopisy, které z", 1)
    assert "write-letter?kind=appeal-forwarding" in now
    assert "write-letter?kind=extension" in others


@pytest.mark.parametrize("role", [*OTHERS, "HeadOfDepartment"])
def test_nobody_but_the_officer_writes(case, colleague, role):
    made = case()
    client = colleague(role)
    address = f"/evidence/{made.getId()}/@@write-letter?kind=cover"
    answer = client.get(address, allow_redirects=False)
    assert answer.status_code in (302, 401, 403)
    assert "Jan Vzorový" not in answer.text


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_else_is_led_to_letters(write, case, colleague, role):
    made = case()
    write(made, "call-clarify")
    [(document, _letter)] = letters_of(made)
    answer = colleague(role).get(f"/evidence/{made.getId()}")
    for word in ("write-letter", document.getId(), 'id="letters"'):
        assert word not in answer.text


def test_unknown_letter_is_not_there(officer, case):
    made = case()
    address = f"/evidence/{made.getId()}/@@write-letter"
    assert officer.get(f"{address}?kind=invoice").status_code == 404
    assert officer.get(address).status_code == 404
