from datetime import datetime
from datetime import timedelta
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.multilingual.rules import CURRENT
from kancelar_content.multilingual.rules import MISSING
from kancelar_content.multilingual.rules import missing
from kancelar_content.multilingual.rules import negotiated
from kancelar_content.multilingual.rules import OUTDATED
from kancelar_content.multilingual.rules import source_language
from kancelar_content.multilingual.rules import translation_state
from kancelar_content.multilingual.rules import Version

import pytest


LANGUAGES = ("cs", "en", "de", "pl")
JUNE = datetime(2026, 6, 5, 10, tzinfo=UTC)

moments = st.datetimes(timezones=st.just(UTC))
versions = st.dictionaries(
    st.sampled_from(LANGUAGES),
    st.builds(Version, moments, st.sampled_from(("", *LANGUAGES))),
    min_size=1,
)


def test_czech_version_is_the_source_even_if_it_is_younger():
    assert (
        source_language({"en": Version(JUNE), "cs": Version(JUNE + timedelta(days=1))})
        == "cs"
    )


def test_czech_translation_of_an_english_text_is_not_the_source():
    assert source_language({"en": Version(JUNE), "cs": Version(JUNE, "en")}) == "en"


def test_oldest_version_is_the_source_without_a_czech_one():
    assert (
        source_language({"en": Version(JUNE), "de": Version(JUNE - timedelta(days=1))})
        == "de"
    )


def test_translation_becomes_the_source_when_its_source_is_gone():
    assert source_language({"en": Version(JUNE, "cs")}) == "en"


@given(versions)
def test_source_is_one_of_the_versions(group):
    assert source_language(group) in group


@given(versions)
def test_translation_is_never_preferred_to_an_original(group):
    source = group[source_language(group)]
    assert not source.translated_from or all(
        version.translated_from for version in group.values()
    )


@given(versions)
def test_source_stays_when_the_others_are_marked_as_its_translations(group):
    source = source_language(group)
    marked = {
        language: Version(version.created, "" if language == source else source)
        for language, version in group.items()
    }
    assert source_language(marked) == source


def test_version_that_does_not_exist_is_missing():
    assert translation_state(None, JUNE) == MISSING


@given(moments, moments)
def test_translation_is_outdated_only_by_a_later_change_of_the_source(own, source):
    assert (translation_state(own, source) == OUTDATED) == (source > own)


@given(moments)
def test_translation_saved_at_the_moment_of_the_change_is_current(moment):
    assert translation_state(moment, moment) == CURRENT


def test_source_without_a_dated_change_outdates_nothing():
    assert translation_state(JUNE, None) == CURRENT


@pytest.mark.parametrize(
    "header,language",
    [
        pytest.param("", "cs", id="no header"),
        pytest.param("pl", "pl", id="one language"),
        pytest.param("en-GB,en;q=0.9,cs;q=0.8", "en", id="region is left out"),
        pytest.param("en;q=0.5,de;q=0.9", "de", id="quality decides"),
        pytest.param("fr,uk;q=0.9,pl;q=0.1", "pl", id="unknown languages are skipped"),
        pytest.param("fr,uk", "cs", id="nothing known"),
        pytest.param("*", "cs", id="anything"),
        pytest.param("en;q=0,de;q=0.1", "de", id="refused language"),
        pytest.param("en;q=no,pl;q=0.2", "pl", id="nonsense quality"),
        pytest.param("de,en", "de", id="order among equals"),
        pytest.param("DE-at ; Q=0.7 , en;q=0.6", "de", id="case and spaces"),
        pytest.param("en;q=nan,pl;q=0.2", "pl", id="not a number"),
    ],
)
def test_first_visit_leads_to_the_wanted_language(header, language):
    assert negotiated(header, LANGUAGES) == language


@given(st.text())
def test_any_header_leads_to_a_language_of_the_site(header):
    assert negotiated(header, LANGUAGES) in LANGUAGES


def test_missing_languages_keep_the_order_of_the_site():
    assert missing(LANGUAGES, {"de", "cs"}) == ("en", "pl")
