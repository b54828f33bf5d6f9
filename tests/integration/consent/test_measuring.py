"""In a real browser: nothing is loaded or kept before the reader accepts."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_policy.consent.cookies import today
from playwright.sync_api import expect

import pytest
import transaction


BAR = "#k-consent"


@pytest.fixture
def home(live_portal, functional, matomo, set_measuring):
    """Address of a home page of a site that measures."""
    set_measuring(address=matomo.address)
    transaction.commit()
    address = f"http://{functional['host']}:{functional['port']}"
    return f"{address}/{live_portal.getId()}/cs"


def kept(page):
    return {cookie["name"] for cookie in page.context.cookies()}


def choose(page, answer):
    with page.expect_response("**/@@cookie-choice"):
        page.click(f"{BAR} button[value={answer}]")
    expect(page.locator(BAR)).to_be_hidden()


def test_nothing_is_loaded_or_kept_before_the_choice(home, browse, matomo):
    page = browse()
    page.goto(home, wait_until="networkidle")
    expect(page.locator(BAR)).to_be_visible()
    assert matomo.asked == []
    assert not [name for name in kept(page) if name.startswith(("_pk", "kancelar"))]


def test_acceptance_measures_this_page_and_the_next(home, browse, matomo):
    page = browse()
    page.goto(home)
    choose(page, "accept")
    page.wait_for_load_state("networkidle")
    assert matomo.asked == ["/matomo.js", "/matomo.php?idsite=1"]
    page.goto(f"{home}/cookies", wait_until="networkidle")
    expect(page.locator(BAR)).to_be_hidden()
    assert len(matomo.asked) == 4


def test_refusal_stands_and_nothing_is_loaded(home, browse, matomo):
    page = browse()
    page.goto(home)
    choose(page, "refuse")
    page.goto(home, wait_until="networkidle")
    expect(page.locator(BAR)).to_be_hidden()
    assert matomo.asked == []


def test_acceptance_is_taken_back_with_its_cookies(home, browse, matomo):
    page = browse()
    page.goto(home)
    choose(page, "accept")
    page.wait_for_load_state("networkidle")
    assert "_pk_id.1" in kept(page)
    page.goto(f"{home}/cookies")
    page.click("main button[value=refuse]")
    page.wait_for_load_state("networkidle")
    assert "_pk_id.1" not in kept(page)
    asked = len(matomo.asked)
    page.goto(home, wait_until="networkidle")
    assert len(matomo.asked) == asked


def test_new_version_of_the_text_asks_again(home, browse, set_measuring, matomo):
    page = browse()
    page.goto(home)
    choose(page, "refuse")
    set_measuring(address=matomo.address, version=2)
    transaction.commit()
    page.goto(home)
    expect(page.locator(BAR)).to_be_visible()


def test_refusing_and_accepting_weigh_the_same(home, browse):
    page = browse(viewport={"width": 360, "height": 800})
    page.goto(home)
    refuse, accept = (
        page.locator(f"{BAR} button[value={answer}]").evaluate(
            "e => [e.offsetWidth, e.offsetHeight, getComputedStyle(e).backgroundColor]"
        )
        for answer in ("refuse", "accept")
    )
    assert refuse == accept
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_reader_without_scripts_chooses_on_the_page_of_cookies(home, browse, matomo):
    page = browse(java_script_enabled=False)
    page.goto(home)
    page.click(".k-consent--still a")
    page.click("main button[value=accept]")
    assert page.url == f"{home}/cookies"
    assert "kancelar_consent" in kept(page)
    expect(page.locator("main .k-note")).to_have_count(1)
    assert matomo.asked == []


def test_choice_stands_on_a_day_that_has_not_begun_in_greenwich(home, browse):
    midnight = datetime.combine(today(), datetime.min.time(), UTC)
    page = browse()
    page.clock.set_fixed_time(midnight - timedelta(minutes=30))
    page.goto(home)
    choose(page, "refuse")
