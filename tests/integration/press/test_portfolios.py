"""A release is sorted to the portfolios that the Council has on its day."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.press.portfolios import day_of
from kancelar_content.press.portfolios import portfolios
from plone.testing.zope import Browser

import pytest
import transaction


ENDED = "doprava-2020"
VALID = "doprava-2024"


def offered(context):
    return {term.token: term.title for term in portfolios(context)}


def test_new_release_is_offered_what_there_is_today(portal):
    choices = offered(portal["cs"]["tiskove-zpravy"])
    assert VALID in choices
    assert ENDED not in choices


def test_what_a_release_has_stays_with_the_day_it_ended(create):
    release = create("PressRelease", portfolios=[ENDED])
    assert offered(release)[ENDED].endswith("(do\xa028.\xa010.\xa02024)")


def test_what_a_part_has_stays_too(create):
    release = create("PressRelease", parts=[{"headline": "A", "portfolio": ENDED}])
    assert ENDED in offered(release)


def test_older_release_is_offered_what_there_was_on_its_day(create):
    release = create("PressRelease", effective_date="2022-05-01")
    choices = offered(release)
    assert choices[ENDED] == "Doprava (2020–2024)"
    assert VALID not in choices


def test_day_of_a_release_under_embargo_is_the_day_it_ends(create):
    moment = datetime.now(UTC) + timedelta(days=40)
    release = create("PressRelease", embargo=moment)
    assert abs(day_of(release) - moment.date()) <= timedelta(days=1)
    assert day_of(release) != day_of(None)


@pytest.fixture
def officer(login, functional):
    """A browser in which a press officer works."""
    login("PressOfficer")
    browser = Browser(functional["app"])
    browser.addHeader("Authorization", "Basic test-pressofficer:Correct-horse-1")
    return browser


def test_form_offers_a_part_what_it_has_and_keeps_it(officer, create):
    release = create("PressRelease", parts=[{"headline": "A", "portfolio": ENDED}])
    transaction.commit()
    officer.open(f"{release.absolute_url()}/edit")
    control = officer.getControl(name="form.widgets.parts.0.widgets.portfolio:list")
    assert control.value == [ENDED]
    assert VALID in control.options
    officer.getControl(name="form.buttons.save").click()
    transaction.begin()
    assert release.parts[0]["portfolio"] == ENDED


def test_form_of_a_translation_offers_what_the_original_has(officer, create):
    release = create("PressRelease", title="Silnice", portfolios=[ENDED])
    transaction.commit()
    officer.open(f"{release.absolute_url()}/@@create_translation?language=en")
    assert officer.headers["Status"].startswith("200")
    assert ENDED in officer.contents


def test_rest_refuses_a_portfolio_that_is_no_more(login):
    answer = login("PressOfficer").post(
        "/cs/tiskove-zpravy",
        json={"@type": "PressRelease", "title": "A", "portfolios": [ENDED]},
    )
    assert answer.status_code == 400
    assert VALID in answer.json()["errors"][0]["message"]


def test_rest_keeps_the_portfolio_of_an_older_release(login, create):
    release = create("PressRelease", portfolios=[ENDED])
    transaction.commit()
    answer = login("PressOfficer").patch(
        release.absolute_url(), json={"portfolios": [ENDED, VALID]}
    )
    assert answer.status_code == 204
