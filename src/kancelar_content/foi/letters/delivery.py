"""The step of a letter learns the day on which the letter was delivered."""

from datetime import datetime
from datetime import UTC
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.documents.case_document import CaseDocument
from kancelar_content.foi.letters.filed_letter import letter_of
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import waits_for_delivery
from kancelar_content.foi.step_kinds import DELIVERY
from kancelar_content.foi.steps import record
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.publication.site_time import site_zone
from plone import api


def follow_delivery(document: CaseDocument, event) -> None:
    """Whether the day comes from the form of letters, the edit form or REST."""
    letter, day = letter_of(document), document.delivered
    if letter is None or letter.step is None or day is None:
        return
    case = document.__parent__
    records = recorded_steps(case)
    if letter.step not in waits_for_delivery(records):
        return
    now = datetime.now(UTC)
    sent = records[letter.step].step.day
    if not sent <= day <= now.astimezone(site_zone()).date():
        return
    step = Step(DELIVERY, day)
    by = api.user.get_current().getId() or ""
    record(case, RecordedStep(step, by=by, recorded=now, about=letter.step))
