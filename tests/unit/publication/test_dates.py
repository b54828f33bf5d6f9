from datetime import date
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.publication.dates import month_name
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_month
from kancelar_content.publication.dates import written_size

import pytest


LANGUAGES = ("cs", "en", "de", "pl")


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("cs", "5. 6. 2026"),
        ("en", "5 June 2026"),
        ("de", "5. Juni 2026"),
        ("pl", "5 czerwca 2026"),
        ("sk", "5. 6. 2026"),
    ],
)
def test_a_date_is_written_as_its_readers_do(language, written):
    assert written_date(date(2026, 6, 5), language) == written.replace(" ", "\u00a0")


@pytest.mark.parametrize(
    ("language", "written"),
    [("cs", "září 2026"), ("pl", "wrzesień 2026"), ("sk", "září 2026")],
)
def test_a_month_alone_is_in_the_nominative(language, written):
    assert written_month(2026, 9, language) == written.replace(" ", "\u00a0")


@given(st.integers(1, 12), st.sampled_from(LANGUAGES))
def test_every_month_has_a_name(month, language):
    assert month_name(month, language)


@given(st.dates(), st.sampled_from(LANGUAGES))
def test_a_date_never_breaks_over_a_line(day, language):
    assert " " not in written_date(day, language)


@pytest.mark.parametrize(
    ("size", "language", "written"),
    [
        (0, "cs", "0 B"),
        (999, "cs", "999 B"),
        (1000, "cs", "1 kB"),
        (1234, "cs", "1,2 kB"),
        (1234, "en", "1.2 kB"),
        (340_017, "cs", "340 kB"),
        (999_700, "cs", "1 MB"),
        (9_960_000, "cs", "10 MB"),
        (2_500_000_000_000, "de", "2500 GB"),
    ],
)
def test_a_size_is_short(size, language, written):
    assert written_size(size, language) == written.replace(" ", "\u00a0")
