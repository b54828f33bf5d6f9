"""Files of a register, read again by the programs that they are for."""

from datetime import date
from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
from io import BytesIO
from io import StringIO
from kancelar_content.registers import exports
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import FLAG
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.exports import EXPORTS
from kancelar_content.registers.exports import ROWS_A_PART
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.rules import Row
from openpyxl import load_workbook
from zoneinfo import ZoneInfo

import csv
import json
import pytest


COLUMNS = (
    Column("subject", ""),
    Column("state", "", CHOICE),
    Column("due", "", DAY),
    Column("items", "", NUMBER),
    Column("paid", "", FLAG),
    Column("received", "", MOMENT),
)
MOMENT_0 = datetime(2026, 6, 5, 14, 30, tzinfo=ZoneInfo("Europe/Prague"))
VALUES = ("Opravy silnic", "closed", date(2026, 6, 5), 3, True, MOMENT_0)


def extract(*rows):
    return Extract(
        url="https://kraj.example/cs/@@registers/requests",
        columns=COLUMNS,
        rows=[Row(n, f"/site/evidence/{n}", row) for n, row in enumerate(rows)],
        titles={column.name: column.name.title() for column in COLUMNS},
        words={"state": {"closed": "vyřízeno"}, "paid": {"yes": "ano", "no": "ne"}},
        url_of=lambda path: "https://kraj.example" + path.removeprefix("/site"),
    )


def written(kind, *rows):
    return b"".join(EXPORTS[kind].write(extract(*rows)))


@pytest.mark.parametrize(("kind", "mark"), [("csv", ","), ("csv-semicolon", ";")])
def test_csv_opens_in_a_spreadsheet_with_its_words(kind, mark):
    body = written(kind, VALUES, (None,) * 6)
    assert body.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(StringIO(body.decode("utf-8-sig")), delimiter=mark))
    assert lines == [
        ["Subject", "State", "Due", "Items", "Paid", "Received"],
        ["Opravy silnic", "vyřízeno", "2026-06-05", "3", "ano", MOMENT_0.isoformat()],
        [""] * 6,
    ]


@pytest.mark.parametrize("text", ["=1+1", "+420", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_of_a_csv_is_a_formula(text):
    body = written("csv", (text, *VALUES[1:]))
    line = list(csv.reader(StringIO(body.decode("utf-8-sig"), newline="")))[1]
    assert line[0] == f"'{text}"


def test_workbook_has_typed_cells_a_frozen_header_and_a_filter():
    sheet = load_workbook(
        BytesIO(written("xlsx", VALUES, ("=1+1", *VALUES[1:])))
    ).active
    assert [cell.value for cell in sheet[1]] == [c.name.title() for c in COLUMNS]
    assert [cell.value for cell in sheet[2]] == [
        "Opravy silnic",
        "vyřízeno",
        datetime(2026, 6, 5),
        3,
        "ano",
        datetime(2026, 6, 5, 14, 30),
    ]
    assert [cell.data_type for cell in sheet[2]] == ["s", "s", "d", "n", "s", "d"]
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F3"


def test_json_keeps_tokens_and_types():
    (entry,) = json.loads(written("json", VALUES))["items"]
    assert entry == {
        "@id": "https://kraj.example/evidence/0",
        "subject": "Opravy silnic",
        "state": "closed",
        "due": "2026-06-05",
        "items": 3,
        "paid": True,
        "received": "2026-06-05T14:30:00+02:00",
    }


def test_linked_data_say_what_each_term_means():
    data = json.loads(written("json-ld", VALUES))
    assert data["@graph"] == json.loads(written("json", VALUES))["items"]
    term = "https://kraj.example/cs/@@registers/requests#due"
    assert data["@context"]["due"] == {
        "@id": term,
        "@type": "http://www.w3.org/2001/XMLSchema#date",
    }
    assert set(data["@context"]) == {column.name for column in COLUMNS}


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]))))
def test_every_text_comes_back_from_json_and_csv(texts):
    rows = [(text, *VALUES[1:]) for text in texts]
    items = json.loads(written("json", *rows))["items"]
    assert [entry["subject"] for entry in items] == texts
    body = StringIO(written("csv", *rows).decode("utf-8-sig"), newline="")
    back = [line[0].removeprefix("'") for line in csv.reader(body)][1:]
    assert back == [text.removeprefix("'") for text in texts]


@pytest.mark.parametrize("kind", EXPORTS)
def test_long_register_is_sent_in_parts_and_whole(kind, monkeypatch):
    monkeypatch.setattr(exports, "BYTES_A_PART", 4096)
    rows = [(f"č. {n}", *VALUES[1:]) for n in range(ROWS_A_PART * 2 + 1)]
    parts = list(EXPORTS[kind].write(extract(*rows)))
    assert len(parts) > 1
    body = b"".join(parts)
    if kind == "xlsx":
        texts = [cell.value for cell in load_workbook(BytesIO(body)).active["A"]]
        assert texts[1:] == [row[0] for row in rows]
    else:
        assert all(f"č. {n}" in body.decode() for n in range(len(rows)))


@pytest.mark.parametrize("kind", EXPORTS)
def test_empty_register_is_a_whole_file(kind):
    body = written(kind)
    if kind == "xlsx":
        assert load_workbook(BytesIO(body)).active.max_row == 1
    elif kind.startswith("csv"):
        assert len(body.decode("utf-8-sig").splitlines()) == 1
    else:
        assert [] in json.loads(body).values()
