"""The morning mail: numbers and links to who may open a register, once a day."""

from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.registers.morning.settings import PREFIX
from kancelar_content.scheduling import run_due
from mail_server import opened
from plone import api
from two_writers import run_two

import pytest
import transaction


MORNING = datetime(2026, 11, 25, 8, tzinfo=UTC)
TASK = "registers-morning"
PROFILE = "kancelar_content:default"


@pytest.fixture
def mailbox(live_portal):
    with opened(**{f"{PREFIX}.enabled": True}) as box:
        yield box


@pytest.fixture
def officers(as_user):
    """Two who may open registers, one in German, and one who may not."""
    for role, name in (("HeadOfDepartment", "head"), ("PressOfficer", "officer")):
        with as_user(role, username=name):
            pass
    with as_user("Member", username="nobody"):
        pass
    api.user.get(username="head").setMemberProperties({"language": "de"})
    transaction.commit()


@pytest.fixture
def tick(live_portal):
    def run(now=MORNING):
        # A tick has a request of its own, and the registry keeps its values in it.
        live_portal.REQUEST.other.pop("_plone_registry_cache", None)
        transaction.begin()
        reports = run_due(live_portal, now)
        transaction.commit()
        return next(report for report in reports if report.name == TASK)

    return run


@pytest.fixture
def waiting(reports):
    """One report that is late; the others wait."""
    made = reports(40, 3, 0)
    made[0].due = date(2026, 11, 20)
    made[1].due = date(2026, 11, 25)
    made[2].due = date(2026, 12, 25)
    for report in made:
        report.reindexObject()
    transaction.commit()
    return made


def test_officers_are_told_numbers_and_links(mailbox, officers, waiting, tick):
    assert tick().done == 2
    mails = mailbox.take()
    assert set(mails) == {"head@example.org", "officer@example.org"}
    text = mails["officer@example.org"].get_content()
    assert "Po lhůtě: 1" in text
    assert "Lhůta končí dnes: 1" in text
    assert "Celkem čeká: 3" in text
    assert "/cs/@@registers/barrier-reports?due=late" in text
    assert "/cs/@@registers/barrier-reports?state=received" in text
    german = mails["head@example.org"]
    assert "/de/@@registers/barrier-reports?due=late" in german.get_content()
    assert german["Content-Language"] == "de"


def test_mail_has_nothing_of_any_entry(mailbox, officers, waiting, tick):
    tick()
    for mail in mailbox.take().values():
        whole = mail.as_string() + mail.get_content()
        assert waiting[0].number not in whole
        assert "Mapa" not in whole


def test_mail_is_sent_once_a_day(mailbox, officers, waiting, tick):
    tick()
    assert len(mailbox.take()) == 2
    assert tick(MORNING.replace(hour=9)).done == 0
    assert mailbox.take() == {}
    assert tick(MORNING.replace(day=26)).done == 2
    assert len(mailbox.take()) == 2


@pytest.mark.parametrize(
    "moment",
    [
        pytest.param(MORNING.replace(hour=5), id="before the hour"),
        pytest.param(datetime(2026, 11, 28, 8, tzinfo=UTC), id="Saturday"),
        pytest.param(datetime(2026, 11, 17, 8, tzinfo=UTC), id="holiday"),
    ],
)
def test_nobody_is_disturbed_at_other_times(mailbox, officers, waiting, tick, moment):
    assert tick(moment).done == 0
    assert mailbox.take() == {}


def test_nothing_leaves_until_it_is_switched_on(mailbox, officers, waiting, tick):
    api.portal.set_registry_record(f"{PREFIX}.enabled", False)
    transaction.commit()
    assert tick().done == 0
    assert mailbox.take() == {}


def test_nothing_waits_nothing_is_sent(mailbox, officers, tick):
    assert tick().done == 0
    assert mailbox.take() == {}


def test_refused_mail_does_not_keep_the_others(
    mailbox, officers, waiting, tick, caplog
):
    mailbox.refused = {"head@example.org"}
    tick()
    assert set(mailbox.take()) == {"officer@example.org"}
    assert "head@" not in caplog.text


def test_aborted_tick_sends_nothing_and_the_next_one_does(
    mailbox, officers, waiting, live_portal, tick
):
    run_due(live_portal, MORNING)
    transaction.abort()
    assert mailbox.take() == {}
    assert tick().done == 2
    assert len(mailbox.take()) == 2


def test_two_machines_at_once_send_one_mail(
    mailbox, officers, waiting, live_portal, functional
):
    def morning(site):
        reports = run_due(site, MORNING)
        return next(report.done for report in reports if report.name == TASK)

    writers = run_two(functional["zodbDB"], live_portal.getId(), morning)
    assert sorted(writer.results for writer in writers) == [[0], [2]]
    assert len(mailbox.mails) == 2


def test_missing_sender_is_told(mailbox, officers, waiting, tick):
    registry = api.portal.get_tool("portal_registry")
    registry["plone.email_from_address"] = None
    transaction.commit()
    assert "mail settings" in tick().error


def test_settings_can_be_opened(live_portal, colleague):
    page = colleague("Site Administrator").get("/@@morning-mail-settings")
    assert "form.widgets.hour" in page.text


def test_older_site_gets_the_settings(portal):
    registry = api.portal.get_tool("portal_registry")
    del registry.records[f"{PREFIX}.enabled"]
    del registry.records[f"{PREFIX}.hour"]
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile(PROFILE, "1012")
    setup.upgradeProfile(PROFILE)
    assert registry[f"{PREFIX}.enabled"] is False
    assert registry[f"{PREFIX}.hour"] == 7
