"""A time limit of a case as the officer reads it: its stage, and how it was counted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from kancelar_content import _
from kancelar_content.deadlines.rules import COUNTED
from kancelar_content.deadlines.rules import END
from kancelar_content.deadlines.rules import EVENT
from kancelar_content.deadlines.rules import FREE
from kancelar_content.deadlines.rules import free
from kancelar_content.deadlines.rules import HOLIDAY
from kancelar_content.deadlines.rules import holiday_name
from kancelar_content.deadlines.rules import SATURDAY
from kancelar_content.deadlines.rules import SKIPPED
from kancelar_content.deadlines.rules import STOPPED
from kancelar_content.deadlines.rules import SUNDAY
from kancelar_content.deadlines.rules import TimeLimit
from kancelar_content.deadlines.rules import working_days_left
from kancelar_content.foi.clock_rules import APPLICANT
from kancelar_content.foi.clock_rules import DONE
from kancelar_content.foi.clock_rules import DONE_LATE
from kancelar_content.foi.clock_rules import LATE
from kancelar_content.foi.clock_rules import RUNNING
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.clock_rules import WAITING
from kancelar_content.foi.step_kinds import COMPLAINT_DECIDED
from kancelar_content.publication.dates import written_date
from zope.i18nmessageid import Message


#: Translates a message.
Word = Callable[[Message], str]

#: A right that was not used, or a chance that is over: nobody is late.
PASSED = "passed"

STAGES = {
    DONE: _("limit_done", default="Done on ${day}"),
    DONE_LATE: _("limit_done_late", default="Done late, on ${day}"),
    WAITING: _("limit_waiting", default="Stands: waits for the applicant"),
    COMPLAINT_DECIDED: _(
        "limit_contested", default="Stands while the complaint is handled"
    ),
    RUNNING: _("limit_running", default="Working days left: ${days}"),
    LATE: _("limit_late", default="Late, working days: ${days}"),
    PASSED: _("limit_passed", default="Passed"),
}

KINDS = {
    EVENT: _("day_event", default="Day of the event, not counted"),
    COUNTED: _("day_counted", default="Day ${number}"),
    STOPPED: _("day_stopped", default="The clock stands"),
    FREE: _("day_free", default="Not counted: ${why}"),
    SKIPPED: _("day_skipped", default="The end moves away: ${why}"),
    END: _("day_end", default="Day ${number}, the end"),
}
MOVED_END = _("day_moved_end", default="The next working day: the end")

FREE_DAYS = {
    SATURDAY: _("free_saturday", default="Saturday"),
    SUNDAY: _("free_sunday", default="Sunday"),
}


@dataclass(frozen=True)
class CountedDay:
    """One line of the explanation."""

    day: date
    text: str
    #: Whether the day is not one of those that are counted.
    is_odd: bool


def stage_of(term: Term, today: date) -> str:
    """The stage, where a right or a chance that nobody used is only over."""
    stage = term.stage(today)
    if stage == LATE and (term.rule.who == APPLICANT or not term.duty):
        return PASSED
    return stage


def stage_words(term: Term, today: date, language: str) -> Message:
    """The stage as a message with its day or days."""
    stage = stage_of(term, today)
    mapping = {}
    if term.ended:
        mapping = {"day": written_date(term.ended, language)}
    elif stage in (RUNNING, LATE):
        left = working_days_left(term.current.due, today=today)
        mapping = {"days": str(abs(left))}
    is_contested = stage == WAITING and term.waits_for == COMPLAINT_DECIDED
    text = STAGES[COMPLAINT_DECIDED if is_contested else stage]
    return Message(text, mapping=mapping)


def counted_days(limit: TimeLimit, language: str, word: Word) -> list[CountedDay]:
    """The limit day by day, holidays by their names."""
    found = []
    for day, kind, number in limit.days():
        moved = kind == END and day > limit.reckoned
        text = MOVED_END if moved else KINDS[kind]
        mapping = {"number": str(number), "why": _why(day, language, word)}
        is_odd = moved or kind not in (COUNTED, END)
        found.append(CountedDay(day, word(Message(text, mapping=mapping)), is_odd))
    return found


def shifts(limit: TimeLimit, language: str, word: Word) -> list[str]:
    """Names of the free days that the end moved away from."""
    return [
        _why(day, language, word)
        for day, kind, _number in limit.days()
        if kind == SKIPPED
    ]


def _why(day: date, language: str, word: Word) -> str:
    why = free(day)
    if why == HOLIDAY:
        return holiday_name(day, language)
    return word(FREE_DAYS[why]) if why else ""
