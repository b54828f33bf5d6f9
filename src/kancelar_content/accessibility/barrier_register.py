"""Where reports are kept: `/evidence`, which the public never sees."""

from DateTime import DateTime
from datetime import datetime
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_report import BarrierReport
from kancelar_content.accessibility.rules import due_day
from kancelar_content.accessibility.rules import report_number
from kancelar_content.numbering import next_number
from kancelar_content.public_forms.rules import clean_address
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent


FOLDER = "evidence"
SERIES = "barrier_report"


def registers(site):
    """The folder of registers; None on a site without one."""
    return site.get(FOLDER)


def unanswered() -> int:
    """How many reports wait, whoever asks."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        portal_type="BarrierReport", review_state="received"
    )
    return len(found)


def take(site, told: Told, *, language: str, now: datetime, days: int) -> BarrierReport:
    """Keep a report under the next number of its year; whoever sends it."""
    day = now.astimezone(site_zone()).date()
    number = report_number(next_number(site, SERIES, day.year), year=day.year)
    report = createContent(
        "BarrierReport",
        id=number.lower(),
        title=number,
        creation_date=DateTime(now),
        number=number,
        received=now,
        due=due_day(day, days=days),
        reader_language=language,
        page=told.page or None,
        what=told.what,
        aid=told.aid or None,
        email=clean_address(told.email) if told.email else None,
    )
    # Readers may add nothing anywhere; the form has asked what it has to.
    return addContentToContainer(registers(site), report, checkConstraints=False)
