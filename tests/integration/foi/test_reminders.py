"""Officers are reminded of requests before their day, heads when it has come."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.foi.clock_rules import next_duty
from kancelar_content.foi.steps import terms_of
from kancelar_content.registers.morning.settings import IMorningMailSettings
from kancelar_content.registers.morning.settings import PREFIX
from kancelar_content.scheduling import run_due
from mail_server import opened
from plone import api
from types import SimpleNamespace
from zope.interface import Invalid

import pytest
import transaction


OFFICER, HEAD = "officer@example.org", "head@example.org"
#: A request of Monday 2 November is due on Tuesday 18: the 17th is a holiday.
RECEIVED, DUE = date(2026, 11, 2), date(2026, 11, 18)


@pytest.fixture
def mailbox(live_portal):
    with opened(**{f"{PREFIX}.enabled": True}) as box:
        yield box


@pytest.fixture
def waiting(case, as_user, mailbox):
    """One request, an officer and a head."""
    for role, name in (("FOIOfficer", "officer"), ("HeadOfDepartment", "head")):
        with as_user(role, username=name):
            pass
    made = case(received=RECEIVED)
    duty = next_duty(terms_of(made))
    assert duty.current.due == DUE
    transaction.commit()
    return made


@pytest.fixture
def morning(live_portal, mailbox):
    """The mails of a morning by their addresses, as texts."""

    def run(day, hour=8):
        live_portal.REQUEST.other.pop("_plone_registry_cache", None)
        transaction.begin()
        run_due(live_portal, datetime(day.year, day.month, day.day, hour, tzinfo=UTC))
        transaction.commit()
        return {to: mail.get_content() for to, mail in mailbox.take().items()}

    return run


@pytest.mark.parametrize(
    ("day", "words"),
    [
        pytest.param(date(2026, 11, 10), "pracovních dnů: 5): 1", id="5"),
        pytest.param(date(2026, 11, 13), "pracovních dnů: 2): 1", id="2"),
        pytest.param(date(2026, 11, 16), "Lhůta končí příští pracovní den: 1", id="1"),
    ],
)
def test_officer_is_reminded_and_the_head_is_not(waiting, morning, day, words):
    mails = morning(day)
    text = mails[OFFICER]
    assert words in text
    assert "due.from=2026-11-18&due.to=2026-11-18" in text
    assert HEAD not in mails


def test_no_reminder_on_other_days(waiting, morning):
    text = morning(date(2026, 11, 12))[OFFICER]
    assert "due.from" not in text


def test_head_is_told_on_the_day_and_daily_when_late(waiting, morning):
    on_the_day = morning(DUE)
    assert "Lhůta končí dnes: 1" in on_the_day[OFFICER]
    assert "Lhůta končí dnes: 1" in on_the_day[HEAD]
    for days in (1, 2):
        mails = morning(DUE + timedelta(days))
        assert "Po lhůtě: 1" in mails[OFFICER]
        assert "Po lhůtě: 1" in mails[HEAD]
        assert "Celkem čeká" not in mails[HEAD]


def test_one_mail_a_person_and_day(waiting, morning):
    assert set(morning(DUE)) == {OFFICER, HEAD}
    assert morning(DUE, hour=9) == {}


def test_mail_has_nothing_of_the_case(waiting, morning):
    whole = "".join(morning(DUE).values())
    for word in (waiting.number, waiting.title, "Vzorov"):
        assert word not in whole


def test_days_are_those_of_the_settings(waiting, morning):
    rows = [{"register": "info-requests", "days": "3"}]
    api.portal.set_registry_record(f"{PREFIX}.reminders", rows)
    transaction.commit()
    assert "due.from" in morning(date(2026, 11, 12))[OFFICER]
    assert "due.from" not in morning(date(2026, 11, 13))[OFFICER]


def test_settings_refuse_what_are_no_days():
    rows = [{"register": "info-requests", "days": "soon"}]
    with pytest.raises(Invalid) as caught:
        IMorningMailSettings.validateInvariants(SimpleNamespace(reminders=rows))
    assert caught.value.args[0] == "error_reminder_days"


def test_older_site_gets_the_setting(portal):
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.reminders"]
    registry[f"{PREFIX}.hour"] = 9
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1020")
    setup.upgradeProfile("kancelar_content:default", dest="1021")
    assert registry[f"{PREFIX}.reminders"] == []
    assert registry[f"{PREFIX}.hour"] == 9
