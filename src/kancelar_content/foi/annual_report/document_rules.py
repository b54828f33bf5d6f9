"""Pure: the report as data, which is what an approval freezes.

`document` makes it of numbers, texts and words that are given to it; the page, the
files and the hash are made of nothing else.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content.foi.annual_report.rules import MONEY
from kancelar_content.foi.annual_report.rules import Number
from kancelar_content.foi.annual_report.rules import NUMBERS
from typing import Any

import re


FORMAT = "kancelar-annual-report-1"
#: Word writes them for a new line and a new page; documents cannot hold the others.
BREAKS, UNWRITABLE = re.compile("[\x0b\x0c]"), re.compile("[\x00-\x08\x0e-\x1f\x7f]")
#: Outcomes in the chart; the rest of the further information are no outcomes.
OUTCOMES = ("provided", "redacted", "referred", "shelved", "not_a_request")


def document(
    *,
    year: int,
    version: int,
    words: Mapping[str, str],
    headings: Sequence[Mapping[str, Any]],
    numbers: Mapping[str, Number],
    months: Sequence[tuple[str, int]],
    texts: Mapping[str, str | None],
    agreements: Sequence[Mapping[str, Any]],
    note: str = "",
) -> dict[str, Any]:
    """The report of the year.

    :param words: titles in Czech: `title`, `office`, of each number and each chart.
    """
    outcomes = [[words[name], numbers[name].value] for name in ("refusals", *OUTCOMES)]
    return {
        "format": FORMAT,
        "language": "cs",
        "year": year,
        "version": version,
        "note": _plain(note),
        "title": words["title"],
        "office": words["office"],
        "parts": [
            _part(row, words, numbers, texts.get(row["part"]), agreements)
            for row in headings
        ],
        "months": {
            "title": words["months"],
            "head": words["month"],
            "rows": [[name, count] for name, count in months],
        },
        "outcomes": {
            "title": words["outcomes"],
            "head": words["outcome"],
            "rows": outcomes,
        },
    }


def _part(
    heading: Mapping[str, Any],
    words: Mapping[str, str],
    numbers: Mapping[str, Number],
    text: str | None,
    agreements: Sequence[Mapping[str, Any]],
) -> dict[str, Any]:
    part = heading["part"]
    return {
        "part": part,
        "letter": heading["letter"],
        "heading": heading["words"],
        "numbers": [
            {
                "name": name,
                "title": words[name],
                "value": numbers[name].value,
                "unit": "CZK" if name in MONEY else "",
            }
            for name in NUMBERS[part]
            if not _is_idle(name, numbers[name])
        ],
        "text": paragraphs(text),
        "agreements": [
            {
                "whom": _plain(row.get("whom")),
                # A point follows it wherever it is shown.
                "what": _plain(row.get("what")).rstrip("."),
                "why": _plain(row.get("why")),
            }
            for row in agreements
        ]
        if part == "agreements"
        else [],
    }


def _is_idle(name: str, number: Number) -> bool:
    """A reason that nobody left out needs no line; each other number has its own."""
    return name == "complaints_unknown" and not number.value


def paragraphs(text: str | None) -> list[str]:
    """The text cut at its empty lines, without the empty parts."""
    parts = re.split(r"\n\s*\n", _plain(text))
    return [part.strip() for part in parts if part.strip()]


def _plain(text: str | None) -> str:
    """The text as any file can hold it, with one kind of line ends."""
    lines = BREAKS.sub("\n", (text or "").replace("\r\n", "\n"))
    return UNWRITABLE.sub("", lines).strip()


def values(frozen: Mapping[str, Any]) -> dict[str, int]:
    """The numbers of a document by their names."""
    return {
        number["name"]: number["value"]
        for part in frozen["parts"]
        for number in part["numbers"]
    }


def differences(
    frozen: Mapping[str, Any], current: Mapping[str, Any]
) -> list[tuple[str, int, int]]:
    """Numbers that the register would give otherwise now: name, frozen, current."""
    old, new = values(frozen), values(current)
    return [
        (name, old.get(name, 0), new.get(name, 0))
        for name in dict.fromkeys((*old, *new))
        if old.get(name, 0) != new.get(name, 0)
    ]
