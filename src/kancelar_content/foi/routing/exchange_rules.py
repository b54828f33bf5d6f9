"""Pure: what an officer and a department wrote to each other, and what may follow.

Nothing written is erased; the state of a part follows from its entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import timedelta
from kancelar_content.deadlines.rules import free


ASKED, REMINDED, NEW_DAY, TIME_REFUSED, RETURNED, WITHDRAWN = (
    "asked",
    "reminded",
    "new_day",
    "time_refused",
    "returned",
    "withdrawn",
)
ANSWERED, NOTHING, MORE_TIME = "answered", "nothing", "more_time"

#: States of a part, which are those of its workflow.
OPEN, DONE, CLOSED = "asked", "answered", "withdrawn"

STATE_AFTER = {
    ASKED: OPEN,
    RETURNED: OPEN,
    ANSWERED: DONE,
    NOTHING: DONE,
    WITHDRAWN: CLOSED,
}

#: Transitions of `records_request_workflow` to each state.
TRANSITIONS = {OPEN: "return", DONE: "answer", CLOSED: "withdraw"}

NEEDS_TEXT = frozenset({ANSWERED, MORE_TIME, TIME_REFUSED, RETURNED})
NEEDS_DAY = frozenset({ASKED, NEW_DAY, RETURNED})

#: Entries with files, and those whose words a department reads.
WITH_FILES = frozenset({ANSWERED})
BY_OFFICER = frozenset({NEW_DAY, TIME_REFUSED, RETURNED, WITHDRAWN})

LONGEST_TEXT = 20_000

#: What is wrong with an entry, by the name of its field.
EMPTY, TOO_LONG, NO_DAY, PAST, FREE_DAY, AFTER_CASE = (
    "empty",
    "too_long",
    "no_day",
    "past",
    "free_day",
    "after_case",
)


@dataclass(frozen=True)
class Entry:
    """One thing written: by whom, when, and the day that it sets."""

    kind: str
    by: str
    at: datetime
    text: str = ""
    due: date | None = None
    #: Ids of the documents that came with it.
    documents: tuple[str, ...] = ()


def state_of(entries: Sequence[Entry]) -> str:
    """The state that the entries lead to."""
    states = [STATE_AFTER[entry.kind] for entry in entries if entry.kind in STATE_AFTER]
    return states[-1] if states else OPEN


def has_nothing(entries: Sequence[Entry]) -> bool:
    """Whether the department's answer is that it has no such records."""
    settling = [entry.kind for entry in entries if entry.kind in STATE_AFTER]
    return settling[-1:] == [NOTHING]


def waits_for_time(entries: Sequence[Entry]) -> Entry | None:
    """The wish for more time that nobody has answered yet."""
    wish = None
    for entry in entries:
        if entry.kind == MORE_TIME:
            wish = entry
        elif entry.kind in (NEW_DAY, TIME_REFUSED) or entry.kind in STATE_AFTER:
            wish = None
    return wish


def of_department(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What the department may write now."""
    if state_of(entries) != OPEN:
        return ()
    if waits_for_time(entries):
        return (ANSWERED, NOTHING)
    return (ANSWERED, NOTHING, MORE_TIME)


def of_officer(entries: Sequence[Entry]) -> tuple[str, ...]:
    """What the officer may write now."""
    state = state_of(entries)
    if state == DONE:
        return (RETURNED,)
    if state == CLOSED:
        return ()
    refusal = (TIME_REFUSED,) if waits_for_time(entries) else ()
    return (NEW_DAY, *refusal, REMINDED, WITHDRAWN)


def is_late(state: str, due: date, *, today: date) -> bool:
    """Whether the department owes an answer whose day has passed."""
    return state == OPEN and due < today


def problems(
    kind: str, text: str, due: date | None, *, today: date, case_due: date | None
) -> dict[str, str]:
    """What is wrong with an entry before it is written; nothing if all is right.

    :param case_due: the day by which the office itself has to act.
    """
    found = {}
    if kind in NEEDS_TEXT and not text.strip():
        found["text"] = EMPTY
    elif len(text) > LONGEST_TEXT:
        found["text"] = TOO_LONG
    if kind in NEEDS_DAY and (wrong := _day_problem(due, today, case_due)):
        found["due"] = wrong
    return found


def suggested_day(today: date, case_due: date | None) -> date:
    """The working day at two thirds of the time that is left; never before today."""
    left = (case_due - today).days if case_due else WITHOUT_LIMIT
    day = today + timedelta(days=max(left, 0) * 2 // 3)
    while free(day) and day > today:
        day -= timedelta(days=1)
    while free(day):
        day += timedelta(days=1)
    return day


#: Days that are taken for left while the case has no day by which to act.
WITHOUT_LIMIT = 12


def _day_problem(due: date | None, today: date, case_due: date | None) -> str:
    if due is None:
        return NO_DAY
    if due < today:
        return PAST
    if free(due):
        return FREE_DAY
    # When the case itself is late, any day is better than none.
    return AFTER_CASE if case_due and today <= case_due < due else ""
