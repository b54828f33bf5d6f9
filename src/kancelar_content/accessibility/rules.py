"""Pure rules: deadlines of re-tests and of answers, what is a report."""

from datetime import date
from datetime import timedelta


FULL, PARTIAL, NONE = "full", "partial", "none"

#: Decision (EU) 2018/1523, model statement: why content is not accessible.
NON_COMPLIANCE, BURDEN, OUT_OF_SCOPE = "non-compliance", "burden", "out-of-scope"
REASONS = (NON_COMPLIANCE, BURDEN, OUT_OF_SCOPE)

#: So long before its day the desk reminds of a re-test.
REMINDER = timedelta(days=30)

#: So long before its day the desk marks an answer as due soon.
ANSWER_REMINDER = timedelta(days=7)

SOON, LATE = "soon", "late"

#: Letters for the length of each field that a reader fills in.
LONGEST_PAGE, LONGEST_BARRIER, LONGEST_AID = 2_000, 5_000, 500


def retest_stage(due: date, *, today: date) -> str:
    """`late` after the day of the re-test, `soon` shortly before it, else nothing."""
    return _stage(due, today, REMINDER)


def answer_stage(due: date, *, today: date) -> str:
    """`late` after the last day to answer, `soon` shortly before it, else nothing."""
    return _stage(due, today, ANSWER_REMINDER)


def _stage(due: date, today: date, reminder: timedelta) -> str:
    if today > due:
        return LATE
    return SOON if due - today <= reminder else ""


def due_day(received: date, *, days: int) -> date:
    """The last day of an answer; the day of receipt is not counted."""
    return received + timedelta(days=days)


def last_kept_closing(today: date, *, days: int) -> date:
    """Reports that were closed on this day or before keep no address of a reader."""
    return today - timedelta(days=days)


def report_number(number: int, *, year: int) -> str:
    """`BAR-2026-0001`."""
    return f"BAR-{year}-{number:04}"


def is_page_of(address: str, site: str) -> bool:
    """Whether the address is one of the site's own, so that it may be a link."""
    if "\\" in address or not address.isprintable() or " " in address:
        return False
    return address == site or address.startswith((f"{site}/", f"{site}?", f"{site}#"))
