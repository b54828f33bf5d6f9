"""Short mails about a request: the number and the day, and nothing of what it says."""

from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.foi.intake_form.letters import owe_letters
from kancelar_content.foi.intake_form.letters import take_owed
from kancelar_content.foi.intake_form.receipt import Receipt
from kancelar_content.foi.intake_settings import PREFIX
from kancelar_content.scheduling import run_due
from mail_server import opened
from plone import api

import logging
import pytest
import transaction


NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
RECEIPT = Receipt("KH-106/2026/0042", date(2026, 11, 25), date(2026, 12, 10))
CASE = "https://kraj.example/evidence/kh-106-2026-0042"
APPLICANT, OFFICE = "jana@example.org", "zadosti@kraj.example"


@pytest.fixture
def mailbox(live_portal):
    with opened(**{f"{PREFIX}.office_address": OFFICE}) as box:
        yield box


def tick(site):
    site.REQUEST.other.pop("_plone_registry_cache", None)
    transaction.begin()
    reports = {report.name: report for report in run_due(site, NOW)}
    transaction.commit()
    return reports["request-form"]


def owe(site, language="cs", address=APPLICANT):
    owe_letters(site, RECEIPT, address=address, language=language, case=CASE)
    transaction.commit()


@pytest.mark.parametrize(
    ("language", "subject", "day"),
    [
        ("cs", "Přijali jsme vaši žádost KH-106/2026/0042", "10. 12. 2026"),
        ("en", "Your request KH-106/2026/0042 was received", "10 December 2026"),
        ("de", "Ihr Antrag KH-106/2026/0042 ist eingegangen", "10. Dezember 2026"),
        ("pl", "Przyjęliśmy Państwa wniosek KH-106/2026/0042", "10 grudnia 2026"),
    ],
)
def test_applicant_is_told_number_and_day_in_the_own_language(
    live_portal, mailbox, language, subject, day
):
    owe(live_portal, language)
    assert mailbox.mails == []
    assert tick(live_portal).done == 2
    mails = mailbox.take()
    mail = mails[APPLICANT]
    assert mail["Subject"] == subject
    text = mail.get_content().replace("\N{NO-BREAK SPACE}", " ")
    assert "KH-106/2026/0042" in text
    assert day in text
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Content-Language"] == language
    assert mails[OFFICE]["Subject"] == "Nová žádost KH-106/2026/0042"
    assert CASE in mails[OFFICE].get_content()
    assert CASE not in text
    assert "jana" not in mails[OFFICE].as_string()


def test_no_mail_leaves_twice(live_portal, mailbox):
    owe(live_portal)
    tick(live_portal)
    assert tick(live_portal).done == 0
    assert len(mailbox.mails) == 2


def test_without_an_address_the_office_is_told_alone(live_portal, mailbox):
    owe(live_portal, address=None)
    tick(live_portal)
    assert [to for to, _mail in mailbox.mails] == [OFFICE]


def test_address_that_is_refused_is_not_logged_and_keeps_no_other(
    live_portal, mailbox, caplog
):
    caplog.set_level(logging.DEBUG)
    mailbox.refused = {APPLICANT}
    owe(live_portal)
    tick(live_portal)
    assert [to for to, _mail in mailbox.mails] == [OFFICE]
    # The mail server of the test logs what it hears.
    ours = [record for record in caplog.records if record.name != "mail.log"]
    assert not [record for record in ours if APPLICANT in record.getMessage()]


def test_site_without_a_mail_server_owes_nothing(live_portal):
    api.portal.set_registry_record(f"{PREFIX}.office_address", OFFICE)
    owe(live_portal)
    assert take_owed(live_portal) == []
