"""Statistics of requests for officers, for machines and for the public."""

from datetime import date
from datetime import timedelta
from kancelar_policy.distribution.pages import INFORMATION_ACT
from lxml.html import fromstring
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager

import pytest


PAGE = "/cs/@@request-statistics"
SERVICE = "/@request-statistics"
PUBLIC = f"/{INFORMATION_ACT}"


@pytest.fixture
def year(today):
    """The last year: all its months are over."""
    return today.year - 1


@pytest.fixture
def cases(case, recorded, year):
    """Three of the last year: in time with a break, refused late, and open."""

    def settle(made, kind, days, **more):
        items = tuple(made.objectIds())
        day = made.received + timedelta(days=days)
        return recorded(made, kind, day, items=items, outcome=kind, **more)

    asked = case(received=date(year, 3, 2), department="Odbor dopravy", way="form")
    recorded(asked, "call_clarify", date(year, 3, 4), delivered=date(year, 3, 4))
    recorded(asked, "clarified", date(year, 3, 9))
    settle(asked, "provided", 12)
    late = case(received=date(year, 5, 4), title="Platy", items=("Platy",))
    settle(late, "refused", 40, grounds=("s8a",), note="Ochrana soukromí.")
    open_one = case(received=date(year, 5, 11))
    return asked, late, open_one


def facts(page):
    terms = fromstring(page.text).findall(".//dl[@class='k-numbers']/div")
    return [div.find("dd").text_content() for div in terms]


def test_register_keeps_days_and_sections(site, cases):
    asked, late, open_one = (case.register_values for case in brains(site, cases))
    assert (asked["days"], late["days"]) == (7, 40)
    assert late["sections"] == "§\N{NO-BREAK SPACE}8a"
    assert "days" not in open_one
    assert "sections" not in asked


def brains(site, cases):
    catalog = api.portal.get_tool("portal_catalog")
    for case in cases:
        yield catalog.unrestrictedSearchResults(UID=case.UID())[0]


def test_officer_sees_the_numbers_of_a_year(live_portal, colleague, cases, year):
    page = colleague("FOIOfficer").get(f"{PAGE}?year={year}")
    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "private, no-store"
    assert facts(page) == [
        *("3", "1", "1", "50\N{NO-BREAK SPACE}%", "23,5", "40", "1", "1")
    ]
    assert page.text.count('role="img"') == 4


def test_filters_narrow_the_numbers(live_portal, colleague, cases, year):
    page = colleague("FOIOfficer").get(f"{PAGE}?year={year}&way=form")
    assert facts(page)[:4] == ["1", "1", "0", "100\N{NO-BREAK SPACE}%"]
    link = fromstring(page.text).find(".//p[@class='k-register__up']/a").get("href")
    assert f"way=form&received.from={year}-01-01&received.to={year}-12-31" in link


def test_year_without_requests_has_dashes_and_no_chart(live_portal, colleague, cases):
    page = colleague("FOIOfficer").get(PAGE)
    assert facts(page)[0] == "0"
    assert "–" in facts(page)
    assert 'role="img"' not in page.text


@pytest.mark.parametrize("year", ["1066", "abc", "-1", "20 26"])
def test_year_that_means_nothing_is_told_and_left_out(live_portal, colleague, year):
    page = colleague("FOIOfficer").get(PAGE, params={"year": year})
    assert page.status_code == 200
    assert "year" in fromstring(page.text).find(".//p[@class='k-note']").text_content()


@pytest.mark.parametrize("role", ["Translator", "PressOfficer"])
def test_statistics_are_closed_to_others(live_portal, colleague, reader, role, cases):
    for client in (colleague(role), reader):
        answer = client.get(PAGE, allow_redirects=False)
        assert answer.status_code in (302, 401, 403)
        answer = client.get(SERVICE, headers={"Accept": "application/json"})
        assert answer.status_code in (401, 403)


def test_rest_has_the_numbers_of_the_page(live_portal, colleague, cases, year):
    officer = colleague("FOIOfficer", accept="application/json")
    answer = officer.get(f"{SERVICE}?year={year}").json()
    assert (answer["received"], answer["settled"], answer["on_time"]) == (3, 2, 1)
    assert (answer["median_days"], answer["longest_days"]) == (23.5, 40)
    assert answer["on_time_percent"] == 50
    assert [month["received"] for month in answer["by_month"]][2:5] == [1, 0, 2]
    assert answer["by_section"] == [{"section": "§\N{NO-BREAK SPACE}8a", "count": 1}]
    assert {one["token"] for one in answer["by_outcome"]} == {"provided", "refused"}
    assert answer["by_department"][0]["department"] == "Odbor dopravy"
    narrowed = officer.get(f"{SERVICE}?year={year}&way=form").json()
    assert narrowed["received"] == 1


@pytest.mark.parametrize("query", ["year=1066", "years=2026", "year=1&year=2"])
def test_rest_refuses_what_it_does_not_understand(live_portal, colleague, query):
    officer = colleague("FOIOfficer", accept="application/json")
    answer = officer.get(f"{SERVICE}?{query}")
    assert answer.status_code == 400
    assert answer.json()["parameter"] in query


def test_register_leads_to_the_statistics(live_portal, colleague, cases):
    officer = colleague("FOIOfficer")
    register = fromstring(officer.get("/cs/@@registers/info-requests").text)
    links = [link.get("href") for link in register.findall(".//ul/li/a")]
    assert any(link.endswith("@@request-statistics") for link in links)


def test_public_page_tells_numbers_and_nothing_else(live_portal, reader, cases, year):
    page = reader.get(PUBLIC)
    assert page.status_code == 200
    assert page.headers["X-Cache-Rule"] == "kancelar.calendar"
    rows = [
        [cell.text_content().strip() for cell in row]
        for row in fromstring(page.text)
        .find(".//div[@aria-labelledby='numbers']/table")
        .iter("tr")
    ]
    assert rows[0][1:] == [str(year), str(year + 1)]
    assert [row[1] for row in rows[1:]] == ["3", "1", "1", "1", "1"]
    assert page.text.count('role="img"') == 2
    for secret in ("KH-106", "Platy", "Oprava mostu", "Vzorov", "Odbor"):
        assert secret not in page.text


@pytest.mark.parametrize("language", ["cs", "en", "de", "pl"])
def test_page_on_the_act_shows_requests_in_every_language(portal, language):
    page = api.portal.get().unrestrictedTraverse(INFORMATION_ACT)
    version = ITranslationManager(page).get_translation(language)
    assert version.getLayout() == "information_act"


def test_public_page_without_requests_shows_no_numbers(live_portal, reader):
    page = reader.get(PUBLIC).text
    assert "k-chart" not in page


def test_site_made_before_counts_its_requests(portal, case, recorded, today):
    made = case(20)
    recorded(made, "provided", today, items=tuple(made.objectIds()), outcome="provided")
    catalog = api.portal.get_tool("portal_catalog")
    inner = catalog._catalog
    record = catalog.unrestrictedSearchResults(UID=made.UID())[0].getRID()
    place = inner.schema["register_values"]
    values = list(inner.data[record])
    values[place] = {k: v for k, v in values[place].items() if k != "days"}
    inner.data[record] = tuple(values)
    portal["portal_types"]["Document"].view_methods = ("document_view",)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1022")
    setup.upgradeProfile("kancelar_content:default", dest="1023")
    [brain] = catalog.unrestrictedSearchResults(UID=made.UID())
    assert brain.register_values["days"] == 20
    assert "information_act" in portal["portal_types"]["Document"].view_methods


def test_page_of_a_site_made_before_shows_requests(portal):
    page = portal.unrestrictedTraverse(INFORMATION_ACT)
    page.setLayout("document_view")
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_policy:default", "1017")
    setup.upgradeProfile("kancelar_policy:default", dest="1018")
    assert page.getLayout() == "information_act"
