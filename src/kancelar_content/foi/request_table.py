"""Requests for information as a register; nothing of the applicant is in it."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from kancelar_content import _
from kancelar_content.foi.choices import COMPETENCES
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.clock_rules import DECIDE
from kancelar_content.foi.clock_rules import next_duty
from kancelar_content.foi.clock_rules import office_days
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.disposal import dispose_case
from kancelar_content.foi.grounds import sections_of
from kancelar_content.foi.info_request import APPLICANT
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.next_rules import waits_until
from kancelar_content.foi.record_rules import waits_for_delivery
from kancelar_content.foi.request_states import OPEN_STATES
from kancelar_content.foi.request_states import STATES
from kancelar_content.foi.requisites import has_requisites
from kancelar_content.foi.routing.exchange import first_due
from kancelar_content.foi.settings import policy
from kancelar_content.foi.state_rules import CLOSED
from kancelar_content.foi.state_rules import closed_on
from kancelar_content.foi.state_rules import is_closed
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.foi.steps import steps_of
from kancelar_content.foi.steps import terms_of
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import FLAG
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.register import Register
from typing import Any


OUTCOME_TITLES = {**titles(OUTCOMES), "mixed": _("outcome_mixed", default="Several")}

#: Between the sections of one case.
SEPARATOR = "; "


class InfoRequestsRegister(Register):
    """Number, subject, days and outcomes of each request."""

    title = _("register_requests", default="Requests for information")
    description = _(
        "register_requests_description",
        default="Requests under Act 106/1999, their time limits and what became of"
        " them.",
    )
    portal_type = "InfoRequest"
    permission = "kancelar_content: View requests"
    add_permission = "kancelar_content: Add InfoRequest"
    sort = "-number"
    due = "due"
    #: Beside the day itself and every day after it.
    reminders = (5, 2, 1)
    handle_permission = "kancelar_content: Handle InfoRequest"
    disposed = "disposed"
    open_states = OPEN_STATES
    statistics = (STATE, "outcome", "received")
    pages = ((_("tool_statistics", default="Statistics"), "request-statistics"),)
    personal = frozenset({*APPLICANT, "text", "note"})
    columns = (
        Column("number", _("label_request_number", default="Number")),
        Column("subject", _("label_request_subject", default="Subject")),
        Column(STATE, _("label_state", default="State"), CHOICE, STATES, filtered=True),
        Column(
            "received",
            _("label_request_received", default="Delivered on"),
            DAY,
            filtered=True,
        ),
        Column("due", _("label_request_due", default="Act by"), DAY, filtered=True),
        Column(
            "waits_until",
            _("label_request_waits_until", default="Applicant acts by"),
            DAY,
            only_exported=True,
        ),
        Column("settled", _("label_request_settled", default="Settled on"), DAY),
        Column(
            "outcome",
            _("label_request_outcome", default="Outcome"),
            CHOICE,
            OUTCOME_TITLES,
            filtered=True,
        ),
        Column(
            "on_time",
            _("label_request_on_time", default="In time"),
            FLAG,
            filtered=True,
        ),
        Column(
            "days",
            _("label_request_days", default="Days without those of the applicant"),
            NUMBER,
            only_exported=True,
        ),
        Column(
            "sections",
            _("label_request_sections", default="Sections of refusals"),
            only_exported=True,
        ),
        Column(
            "items",
            _("label_request_items", default="Items"),
            NUMBER,
            only_exported=True,
        ),
        Column(
            "way",
            _("label_request_way", default="How it came"),
            CHOICE,
            titles(WAYS),
            filtered=True,
            only_exported=True,
        ),
        Column(
            "competence",
            _("label_request_competence", default="Competence"),
            CHOICE,
            titles(COMPETENCES),
            filtered=True,
            only_exported=True,
        ),
        Column(
            "department",
            _("label_request_department", default="Department that has the records"),
            only_exported=True,
        ),
        Column(
            "closed",
            _("label_request_closed", default="Closed on"),
            DAY,
            filtered=True,
            only_exported=True,
        ),
        Column(
            "disposed",
            _("label_request_disposed", default="Anonymised on"),
            DAY,
            only_exported=True,
        ),
        Column(
            "requisites",
            _("label_request_requisites", default="All requisites of the applicant"),
            FLAG,
            only_exported=True,
        ),
        Column(
            "undelivered",
            _("label_request_undelivered", default="Deliveries not recorded"),
            NUMBER,
            only_exported=True,
        ),
        Column(
            "publish_by",
            _("label_request_publish_by", default="Publish the answer by"),
            DAY,
            only_exported=True,
        ),
        Column(
            "records_due",
            _("label_request_records_due", default="Departments answer by"),
            DAY,
            only_exported=True,
        ),
    )

    def row(self, entry: InfoRequest) -> dict[str, Any]:
        items, steps = items_of(entry), steps_of(entry)
        outcomes = {item.outcome for item in items if item.outcome}
        terms = terms_of(entry, steps)
        decide = next(term for term in terms if term.rule.name == DECIDE)
        duty = None if is_closed(steps) else next_duty(terms)
        is_over = bool(decide.ended) or is_closed(steps)
        return {
            "number": entry.number,
            "subject": entry.title,
            "received": entry.received,
            "due": duty.current.due if duty else None,
            "waits_until": waits_until(steps, terms, policy()),
            "settled": decide.ended,
            "outcome": outcomes.pop() if len(outcomes) == 1 else MIXED[bool(outcomes)],
            "on_time": _in_time(decide.ended, decide.current.due),
            "days": office_days(steps, decide.ended) if decide.ended else None,
            "sections": SEPARATOR.join(sections_of(entry)),
            "items": len(items),
            "way": entry.way,
            "competence": entry.competence,
            "department": entry.department,
            "closed": closed_on(steps),
            "disposed": entry.disposed,
            "requisites": None if is_over else _has_requisites(entry),
            "undelivered": len(waits_for_delivery(recorded_steps(entry))) or None,
            "publish_by": _open_due(terms, PUBLISH),
            "records_due": None if is_closed(steps) else first_due(entry),
        }

    def dispose(self, entry: InfoRequest) -> None:
        """Keep the case for the statistics, without anything of a person."""
        dispose_case(entry, site_today())

    def missing(self, values: Mapping[str, Any]) -> tuple:
        """What an open case lacks, and what is over its day."""
        if values[STATE] == CLOSED:
            return ()
        today = site_today()
        lacks = {
            NO_ITEMS: values["items"] == 0,
            NO_REQUISITES: values["requisites"] is False,
            NO_DELIVERY: bool(values["undelivered"]),
            NOT_PUBLISHED: _is_over(values["publish_by"], today),
            NO_RECORDS: _is_over(values["records_due"], today),
        }
        return tuple(message for message, is_so in lacks.items() if is_so)


NO_ITEMS = _("missing_request_items", default="What is asked for, item by item")
NO_REQUISITES = _(
    "missing_request_requisites", default="What an applicant of this kind has to give"
)
NO_DELIVERY = _(
    "missing_request_delivery", default="The day on which something was delivered"
)
NOT_PUBLISHED = _(
    "missing_request_published", default="The published answer, whose day has passed"
)
NO_RECORDS = _(
    "missing_request_records", default="Records of a department, whose day has passed"
)

#: The rule of the limit to publish what was provided.
PUBLISH = "publish_provided"


MIXED = {True: "mixed", False: None}


def _has_requisites(entry: InfoRequest) -> bool:
    filled = [name for name in APPLICANT if getattr(entry, name)]
    return has_requisites(entry.applicant_kind, filled)


def _open_due(terms: Iterable[Term], name: str) -> date | None:
    """The first day of a limit of that rule that still runs."""
    days = [t.current.due for t in terms if t.rule.name == name and not t.ended]
    return min(days, default=None)


def _is_over(day: date | None, today: date) -> bool:
    return day is not None and day < today


def _in_time(ended: date | None, due: date) -> bool | None:
    return None if ended is None else ended <= due
