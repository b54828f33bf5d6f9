"""What is frozen: one text for each report, and files that say the same."""

from datetime import date
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from kancelar_content.foi.annual_report.canonical import canonical
from kancelar_content.foi.annual_report.canonical import digest
from kancelar_content.foi.annual_report.csv_twin import csv_twin
from kancelar_content.foi.annual_report.document_rules import differences
from kancelar_content.foi.annual_report.document_rules import document
from kancelar_content.foi.annual_report.docx_file import docx_file
from kancelar_content.foi.annual_report.due_rules import due_day
from kancelar_content.foi.annual_report.due_rules import stage
from kancelar_content.foi.annual_report.heading_rules import doubled
from kancelar_content.foi.annual_report.heading_rules import headings_of
from kancelar_content.foi.annual_report.heading_rules import missing
from kancelar_content.foi.annual_report.rules import Number
from kancelar_content.foi.annual_report.rules import NUMBERS
from kancelar_content.foi.annual_report.rules import numbers
from kancelar_content.foi.annual_report.shipped_headings import default_headings

import csv
import json
import pytest


NAMES = [name for part in NUMBERS.values() for name in part]
WORDS = {
    **{name: f"Název {name}" for name in NAMES},
    "title": "Výroční zpráva za rok 2025",
    "office": "Liberecký kraj",
    "months": "Podle měsíců",
    "month": "Měsíc",
    "outcomes": "Podle výsledku",
    "outcome": "Výsledek",
}
LABELS = {
    **dict.fromkeys(("what", "number", "count", "none", "version", "hash"), "Slovo"),
    "draft": "Koncept",
}


def made(counts=(), **more):
    given = {
        "year": 2025,
        "version": 1,
        "words": WORDS,
        "headings": headings_of(default_headings(), 2025),
        "numbers": {**numbers([], 2025), **dict(counts)},
        "months": [("leden", 3)],
        "texts": {},
        "agreements": [],
    }
    return document(**{**given, **more})


def test_canonical_text_sorts_names_and_escapes_no_letter():
    assert canonical({"b": [1, None, True], "a": "ž\n"}) == (
        '{"a":"ž\\n","b":[1,null,true]}'
    )


@pytest.mark.parametrize("value", [1.5, {"á": 1}, {1: 2}, date(2025, 1, 1), [b""]])
def test_what_has_no_one_text_is_refused(value):
    with pytest.raises(TypeError):
        canonical({"value": value} if not isinstance(value, dict) else value)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text("abcdef", min_size=1), inner)
    ),
    max_leaves=10,
)


@given(JSON)
def test_canonical_text_tells_the_same_and_is_one(value):
    text = canonical(value)
    again = json.loads(text)
    assert again == value
    assert canonical(again) == text


def test_hash_is_the_known_one():
    assert digest("abc") == (
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )


def test_any_change_of_a_report_changes_its_hash():
    plain = digest(canonical(made()))
    assert digest(canonical(made())) == plain
    assert digest(canonical(made(texts={"other": "Věta."}))) != plain
    assert digest(canonical(made({"appeals": Number(1, ("1",))}))) != plain


def test_report_has_the_parts_of_its_year_in_their_order():
    report = made(texts={"other": "První.\r\n\r\n\r\nDruhý.\n"})
    assert [part["letter"] for part in report["parts"]] == list("abcdef")
    assert report["parts"][-1]["text"] == ["První.", "Druhý."]


def test_reason_that_nobody_left_out_has_no_line():
    def lines(report):
        return [number["name"] for number in report["parts"][4]["numbers"]]

    assert "complaints_unknown" not in lines(made())
    assert "complaints_unknown" in lines(made({"complaints_unknown": Number(1)}))


def test_differences_name_what_changed():
    old, new = made(), made({"appeals": Number(2), "complaints_unknown": Number(1)})
    assert differences(old, new) == [
        ("appeals", 0, 2),
        ("complaints_unknown", 0, 1),
    ]
    assert differences(old, old) == []


def test_headings_changed_with_the_years():
    rows = default_headings()
    words = {
        year: {row["part"]: row["words"] for row in headings_of(rows, year)}
        for year in (2011, 2012, 2018, 2023)
    }
    assert words[2011] == {}
    assert words[2012]["judgments"] != words[2018]["judgments"]
    assert "licenc" in words[2018]["agreements"]
    assert "dohod" in words[2023]["agreements"]


def test_shipped_headings_have_each_part_once_for_each_year():
    rows = default_headings()
    assert doubled(rows) == []
    assert missing(rows) == []
    assert doubled([*rows, rows[-1]]) == ["other"]
    assert missing(rows[:-1]) == ["other"]


def test_table_for_machines_says_what_the_report_says():
    report = made(
        {"costs": Number(22_350)},
        texts={"other": "=1+1"},
        agreements=[{"whom": "Firma", "what": "mapa", "why": "jediný zdroj"}],
    )
    text = csv_twin(report, "abc").decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    [costs] = [row for row in rows if row["name"] == "costs"]
    assert (costs["value"], costs["unit"], costs["letter"]) == ("22350", "CZK", "c")
    [agreement] = [row for row in rows if row["kind"] == "agreement"]
    assert agreement["value"] == "jediný zdroj"
    assert [row["value"] for row in rows if row["kind"] == "text"] == ["'=1+1"]
    assert rows[-1]["value"] == "abc"


def test_word_document_has_every_text_of_the_report():
    report = made(
        {"costs": Number(22_350)},
        texts={"other": "Sazebník se nezměnil."},
        agreements=[{"whom": "Firma", "what": "mapa", "why": "jediný zdroj"}],
    )
    opened = Document(BytesIO(docx_file(report, LABELS, "abc", None)))
    said = [paragraph.text for paragraph in opened.paragraphs]
    assert "Sazebník se nezměnil." in said
    assert "Firma: mapa. jediný zdroj" in said
    cells = [cell.text for table in opened.tables for cell in table._cells]
    assert "22\u00a0350\u00a0Kč" in cells


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param(date(2025, 12, 31), "", id="before January"),
        pytest.param(date(2026, 1, 1), "soon", id="from January"),
        pytest.param(date(2026, 3, 1), "soon", id="on the last day"),
        pytest.param(date(2026, 3, 2), "late", id="after it"),
    ],
)
def test_report_is_reminded_of_from_january_to_march(today, expected):
    assert due_day(2025) == date(2026, 3, 1)
    assert stage(2025, today=today) == expected


def test_text_from_word_is_kept_as_every_file_can_hold_it():
    report = made(texts={"other": "první\x0bdruhý\x02\x07\r\ntřetí"})
    assert report["parts"][-1]["text"] == ["první\ndruhý\ntřetí"]
    docx_file(report, LABELS, "abc", None)


def test_point_stands_once_between_the_words_of_an_agreement():
    rows = [{"whom": "Firma", "what": "Mapa.", "why": "Jediný zdroj."}]
    [part] = [part for part in made(agreements=rows)["parts"] if part["agreements"]]
    assert part["agreements"] == [
        {"whom": "Firma", "what": "Mapa", "why": "Jediný zdroj."}
    ]


def test_word_document_is_a4_and_a_draft_says_so():
    draft = Document(BytesIO(docx_file(made(), LABELS, "", None)))
    approved = Document(BytesIO(docx_file(made(), LABELS, "abc", None)))
    assert round(draft.sections[0].page_height.mm) == 297
    assert "Koncept" in [paragraph.text for paragraph in draft.paragraphs]
    assert "Koncept" not in [paragraph.text for paragraph in approved.paragraphs]
