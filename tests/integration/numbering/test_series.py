from http_client import session
from kancelar_content.numbering.series import take_number
from kancelar_content.numbering.settings import INumberingSettings
from kancelar_content.numbering.settings import pattern_of
from kancelar_content.numbering.settings import PREFIX
from plone import api
from types import SimpleNamespace
from zope.interface import Invalid

import pytest
import re
import transaction


PROFILE = "kancelar_content:default"


def set_patterns(**patterns):
    rows = [{"series": name, "pattern": text} for name, text in patterns.items()]
    api.portal.set_registry_record(f"{PREFIX}.patterns", rows)


def refusal(**patterns):
    rows = [{"series": name, "pattern": text} for name, text in patterns.items()]
    with pytest.raises(Invalid) as caught:
        INumberingSettings.validateInvariants(SimpleNamespace(patterns=rows))
    return caught.value.args[0]


def test_series_has_the_pattern_of_its_domain(portal, series):
    taken = take_number(portal, "requests", 2026)
    assert taken.text == "KH-106/2026/0001"
    assert taken.id == "kh-106-2026-0001"


def test_yearly_series_begins_anew_and_the_other_goes_on(portal, series):
    years = (2026, 2026, 2027)
    requests = [take_number(portal, "requests", year).number for year in years]
    decrees = [take_number(portal, "decrees", year).text for year in years]
    assert requests == [1, 2, 1]
    assert decrees == ["N-001", "N-002", "N-003"]


def test_office_changes_the_pattern_in_the_middle_of_a_year(portal, series):
    take_number(portal, "requests", 2026)
    set_patterns(requests="LK {number}/{year}")
    assert take_number(portal, "requests", 2026).text == "LK 2/2026"


def test_number_of_a_deleted_entry_is_not_given_again(portal, series, create):
    entry = create("Document", id=take_number(portal, "requests", 2026).id)
    api.content.delete(entry)
    assert take_number(portal, "requests", 2026).number == 2


def test_series_that_no_domain_has_is_refused(portal, series):
    with pytest.raises(LookupError):
        take_number(portal, "nothing", 2026)


@pytest.mark.parametrize(
    ("pattern", "error"),
    [
        ("KH/{year}", "error_pattern_no_number"),
        ("KH/{number}", "error_pattern_no_year"),
        ("{year}/{number}/{year}", "error_pattern_many_years"),
        ("{number}/{number}/{year}", "error_pattern_many_numbers"),
        ("č. {number}/{year}", "error_pattern_not_plain"),
        ("K" * 60 + "{number}/{year}", "error_pattern_too_long"),
    ],
)
def test_bad_pattern_is_refused_with_its_reason(portal, series, pattern, error):
    message = refusal(requests=pattern)
    assert message == error
    assert message.mapping == {"pattern": pattern}


def test_two_series_may_not_write_the_same_numbers(portal, series):
    assert refusal(requests="N-{year}/{number}", decrees="N/{year}-{number:02}") == (
        "error_patterns_alike"
    )


@pytest.fixture
def settings_page(live_portal, functional, series, as_user):
    """A client of the settings for a user with a role."""

    def open_as(role):
        name = f"settings-{role.split()[0].lower()}"
        with as_user(role, username=name):
            pass
        transaction.commit()
        return session(live_portal, functional, username=name, accept="text/html")

    return open_as


def test_administrator_sees_every_series_and_saves_a_pattern(settings_page):
    client = settings_page("Site Administrator")
    page = client.get("/@@numbering-settings").text
    assert "KH-106/{year}/{number:04}" in page
    assert "N-{number:03}" in page
    token = re.search(r'"_authenticator"[^>]*value="([^"]+)"', page)[1]
    row = "form.widgets.patterns.0"
    answer = client.post(
        "/@@numbering-settings",
        data={
            "form.widgets.patterns.count": "1",
            f"{row}-empty-marker": "1",
            f"{row}.widgets.series:list": "requests",
            f"{row}.widgets.pattern": "LK {number}/{year}",
            "form.buttons.save": "Save",
            "_authenticator": token,
        },
    )
    assert "LK {number}/{year}" in answer.text
    transaction.begin()
    assert pattern_of("requests") == "LK {number}/{year}"


def test_patterns_are_not_for_the_officers_of_registers(settings_page):
    page = settings_page("FOIOfficer").get("/@@numbering-settings").text
    assert "N-{number:03}" not in page


def test_older_site_gets_its_settings_of_numbers(portal):
    setup = api.portal.get_tool("portal_setup")
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.patterns"]
    setup.setLastVersionForProfile(PROFILE, "1012")
    setup.upgradeProfile(PROFILE)
    assert registry[f"{PREFIX}.patterns"] == []
    assert setup.getLastVersionForProfile(PROFILE) >= ("1013",)
