from kancelar_content.press.queries import release_query

import pytest


def test_only_published_releases_are_listed():
    query = release_query()
    assert query["portal_type"] == "PressRelease"
    assert query["review_state"] == "published"


def test_without_parameters_nothing_else_filters():
    assert set(release_query(topic="", year=None, text="  ")) == {
        "portal_type",
        "review_state",
        "show_inactive",
    }


@pytest.mark.parametrize(
    ("parameter", "value", "index"),
    [
        ("room_path", "/kancelar/cs/tiskove-zpravy", "path"),
        ("language", "cs", "Language"),
        ("topic", "doprava", "release_topics"),
        ("genre", "reply", "release_genre"),
        ("year", 2026, "release_year"),
        ("source", "council", "release_source"),
        ("month", "2026-06", "release_month"),
    ],
)
def test_a_parameter_filters_by_its_index(parameter, value, index):
    assert release_query(**{parameter: value})[index] == value


def test_words_are_looked_up_in_the_language_of_the_list():
    query = release_query(text=" dotace ", language="cs")
    assert query["SearchableText"] == {"query": "dotace", "language": "cs"}


def test_words_without_a_language_are_those_of_the_reader():
    assert release_query(text="dotace")["SearchableText"] == "dotace"
