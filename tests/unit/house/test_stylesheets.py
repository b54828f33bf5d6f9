"""A stylesheet is read to its end: a forgotten brace swallows the rules behind it."""

from pathlib import Path

import pytest
import re


ROOT = Path(__file__).parents[3]
SHEETS = sorted((ROOT / "src").glob("kancelar_*/**/*.css"))
IGNORED = re.compile(r"/\*.*?\*/|\"[^\"]*\"|'[^']*'", re.DOTALL)


def faults(sheet: str) -> list[str]:
    """Rules inside of rules, and braces without their other one."""
    opened: list[str] = []
    found = []
    for begin, brace in re.findall(r"([^{};]*)([{};])", IGNORED.sub("", sheet)):
        rule = begin.strip()
        if brace == "{":
            if any(not outer.startswith("@") for outer in opened):
                found.append(rule)
            opened.append(rule)
        elif brace == "}":
            if not opened:
                return [*found, "}"]
            opened.pop()
    return found + opened


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_every_rule_is_closed(sheet):
    assert faults(sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "sheet",
    [
        "a { color: red; b { c: d }",
        "a { b: c; d: e\n@media print { f { g: h } } }",
        "a }",
    ],
)
def test_planted_fault_is_found(sheet):
    assert faults(sheet)


def test_sound_sheet_has_no_fault():
    sheet = 'a::after { b: "}" } /* { */ @media c { @supports (d: e) { f { g: h } } }'
    assert faults(sheet) == []
