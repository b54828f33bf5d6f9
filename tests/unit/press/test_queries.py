from datetime import datetime
from datetime import UTC
from kancelar_content.press.queries import release_query

import pytest


FIRST = datetime(2026, 6, 1, tzinfo=UTC)
LAST = datetime(2026, 6, 30, tzinfo=UTC)


def test_only_published_releases_are_listed_newest_first():
    query = release_query()
    assert query["portal_type"] == "PressRelease"
    assert query["review_state"] == "published"
    assert (query["sort_on"], query["sort_order"]) == ("effective", "descending")


def test_without_parameters_nothing_else_filters():
    assert set(release_query(topic="", year=None, text="  ")) == {
        "portal_type",
        "review_state",
        "show_inactive",
        "sort_on",
        "sort_order",
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


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        pytest.param(FIRST, None, {"query": FIRST, "range": "min"}, id="since"),
        pytest.param(None, LAST, {"query": LAST, "range": "max"}, id="until"),
        pytest.param(
            FIRST, LAST, {"query": (FIRST, LAST), "range": "min:max"}, id="both"
        ),
    ],
)
def test_moments_limit_the_publication(since, until, expected):
    assert release_query(since=since, until=until)["effective"] == expected
