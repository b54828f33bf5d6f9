"""Sends the morning mail; the day is taken first, so that no mail leaves twice."""

from collections.abc import Sequence
from datetime import date
from datetime import datetime
from email.errors import MessageError
from email.message import EmailMessage
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.morning.letter import write
from kancelar_content.registers.morning.rules import leaves
from kancelar_content.registers.morning.settings import settings
from kancelar_content.registers.morning.waiting import Reader
from kancelar_content.registers.morning.waiting import readers
from kancelar_content.scheduling import Outcome
from kancelar_content.scheduling.interfaces import IPeriodicTask
from kancelar_content.scheduling.own_site import own_site
from persistent.mapping import PersistentMapping
from plone import api
from smtplib import SMTPException
from transaction import TransactionManager
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer

import logging
import transaction


KEY = "kancelar_content.registers.morning"

logger = logging.getLogger(__name__)


@implementer(IPeriodicTask)
class MorningMailTask:
    """The day is committed before the first mail leaves.

    A machine that stops in between sends fewer mails that day, never one twice.
    """

    def run(self, site, now: datetime) -> Outcome:
        """Write the mails of the day, if it is time; they leave after the commit."""
        chosen = settings()
        local = now.astimezone(site_zone())
        if not chosen.enabled or not leaves(
            local, hour=chosen.hour, last=_last_day(site)
        ):
            return Outcome(0)
        if not api.portal.get_registry_record("plone.email_from_address"):
            return Outcome(0, "the mail settings of the site are not filled in")
        _take_day(site, local.date())
        mails = [
            mail
            for reader in readers(site, local.date())
            if (mail := _written(site, reader)) is not None
        ]
        transaction.get().addAfterCommitHook(
            send_after_commit,
            args=(site._p_jar.db(), site.getPhysicalPath()[1:], mails),
        )
        return Outcome(len(mails))


def send_after_commit(
    committed: bool, database, path: tuple[str, ...], mails: Sequence[EmailMessage]
) -> None:
    """What the transaction calls at its end; the day must be taken first."""
    if not committed or not mails:
        return
    with own_site(database, path, TransactionManager()):
        host = api.portal.get_tool("MailHost")
        for mail in mails:
            try:
                host.send(mail, immediate=True)
            except (OSError, SMTPException) as error:
                # The message of the error could quote an address.
                logger.error("A morning mail was not sent: %s", type(error).__name__)


def _written(site, reader: Reader) -> EmailMessage | None:
    """The mail; one that cannot be written does not keep the others."""
    try:
        return write(site, reader)
    except (ValueError, MessageError) as error:
        # The message of the error could quote an address.
        logger.error("A morning mail was not written: %s", type(error).__name__)
        return None


def _last_day(site) -> date | None:
    return IAnnotations(site).get(KEY, {}).get("day")


def _take_day(site, day: date) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = PersistentMapping()
    annotations[KEY]["day"] = day
