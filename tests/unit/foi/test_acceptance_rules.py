"""Files are taken by the ending of their name and by their size."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.foi.documents import acceptance_rules as rules

import pytest


@pytest.mark.parametrize(
    ("name", "size", "expected"),
    [
        ("smlouva.pdf", 10, None),
        ("SMLOUVA.PDF", 10, None),
        ("smlouva.pdf", 2 * rules.MEGABYTE, None),
        ("smlouva.pdf", 2 * rules.MEGABYTE + 1, rules.TOO_LARGE),
        ("smlouva.pdf", 0, rules.NO_FILE),
        ("smlouva.exe", 10, rules.OTHER_FORMAT),
        ("smlouva.pdf.exe", 10, rules.OTHER_FORMAT),
        ("pdf", 10, rules.OTHER_FORMAT),
        ("", 10, rules.OTHER_FORMAT),
    ],
)
def test_file_is_taken_or_refused_before_it_is_opened(name, size, expected):
    taken = rules.endings("pdf, docx")
    assert rules.file_problem(name, size, taken=taken, megabytes=2) == expected


def test_setting_is_read_as_people_write_it():
    assert rules.endings(" PDF,.docx;odt\nodt , *.x") == ("pdf", "docx", "odt")


@given(st.lists(st.from_regex(r"[a-z0-9]{1,10}", fullmatch=True), unique=True))
def test_every_ending_of_the_setting_is_taken(endings):
    assert list(rules.endings(", ".join(endings))) == endings


@given(st.text())
def test_whatever_is_set_nothing_odd_is_taken(text):
    assert all(rules.ENDING.fullmatch(ending) for ending in rules.endings(text))
