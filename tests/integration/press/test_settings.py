from copy import deepcopy
from datetime import date
from kancelar_content.press.settings import IPortfolioRow
from kancelar_content.press.settings import IPressSettings
from kancelar_content.press.settings import ITopicRow
from kancelar_content.press.settings import PREFIX
from kancelar_content.press.settings import rows
from plone import api
from types import SimpleNamespace
from zope.interface import Invalid

import pytest


@pytest.fixture
def edited(portal):
    """What a form hands in, changed by the test before it is checked."""
    return SimpleNamespace(
        topics=deepcopy(list(rows("topics"))),
        portfolios=deepcopy(list(rows("portfolios"))),
    )


def refusal(edited):
    with pytest.raises(Invalid) as caught:
        IPressSettings.validateInvariants(edited)
    return caught.value.args[0]


def test_the_rows_the_site_begins_with_are_in_order(edited):
    IPressSettings.validateInvariants(edited)


def test_rows_are_saved_and_read_with_their_dates(edited):
    row = {
        **edited.portfolios[0],
        "token": "novy-2028",
        "since": date(2028, 10, 30),
        "until": None,
    }
    api.portal.set_registry_record(f"{PREFIX}.portfolios", [*edited.portfolios, row])
    assert rows("portfolios")[-1]["since"] == date(2028, 10, 30)


def test_a_token_stands_on_one_row_only(edited):
    edited.topics.append(edited.topics[0])
    assert refusal(edited).mapping == {"tokens": "doprava"}


def test_a_topic_that_a_release_has_stays(edited, create):
    create("PressRelease", topics=["doprava"])
    edited.topics = [row for row in edited.topics if row["token"] != "doprava"]
    assert refusal(edited) == "error_token_in_use"


def test_a_topic_that_no_release_has_may_go(edited, create):
    create("PressRelease", topics=["kultura"])
    edited.topics = [row for row in edited.topics if row["token"] != "doprava"]
    IPressSettings.validateInvariants(edited)


def test_a_theme_is_an_item_of_the_list(edited):
    edited.topics[1]["theme"] = "https://example.org/doprava"
    refused = refusal(edited)
    assert refused == "error_topic_theme"
    assert refused.mapping["tokens"] == edited.topics[1]["token"]
    assert refused.mapping["beginning"].startswith("https://data.mvcr.gov.cz/")


def test_a_portfolio_ends_after_it_begins(edited):
    edited.portfolios[0]["until"] = date(2000, 1, 1)
    assert refusal(edited) == "error_portfolio_ends_early"


def test_a_predecessor_is_another_row(edited):
    edited.portfolios[0]["predecessor"] = "nothing"
    assert refusal(edited) == "error_predecessor_missing"


def test_predecessors_go_back_in_time(edited):
    first, second = edited.portfolios[:2]
    first["predecessor"], second["predecessor"] = second["token"], first["token"]
    assert refusal(edited) == "error_predecessor_later"


def test_all_columns_of_a_row_are_its_own(edited):
    assert set(IPortfolioRow.names()) == set(edited.portfolios[0])
    assert set(ITopicRow.names()) == set(edited.topics[0])


def test_the_screen_opens_in_the_process_that_made_the_site(portal):
    """The registry names and keeps the fields it stores; the schema's are not to be."""
    assert [IPressSettings[name].__name__ for name in ("topics", "portfolios")] == [
        "topics",
        "portfolios",
    ]
    assert not any(
        hasattr(IPressSettings[name].value_type, "_p_jar")
        for name in ("topics", "portfolios")
    )
    screen = api.content.get_view("press-settings", portal, portal.REQUEST)
    assert "form-widgets-topics-0-widgets-token" in screen()
