"""Sends the morning mail; the day is taken first, so that no mail leaves twice."""

from datetime import date
from datetime import datetime
from kancelar_content.mail_sending import can_send
from kancelar_content.mail_sending import send_after_commit
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.morning.letter import write
from kancelar_content.registers.morning.rules import leaves
from kancelar_content.registers.morning.settings import settings
from kancelar_content.registers.morning.waiting import readers
from kancelar_content.scheduling import Outcome
from kancelar_content.scheduling.interfaces import IPeriodicTask
from persistent.mapping import PersistentMapping
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer


KEY = "kancelar_content.registers.morning"


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
        if not can_send():
            return Outcome(0, "the mail settings of the site are not filled in")
        _take_day(site, local.date())
        mails = [
            mail
            for reader in readers(site, local.date())
            if (mail := write(site, reader)) is not None
        ]
        send_after_commit(site, mails)
        return Outcome(len(mails))


def _last_day(site) -> date | None:
    return IAnnotations(site).get(KEY, {}).get("day")


def _take_day(site, day: date) -> None:
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = PersistentMapping()
    annotations[KEY]["day"] = day
