"""Pure rules of the statement: when its re-test is near or late, and its paragraphs."""

from datetime import date
from datetime import timedelta

import re


FULL, PARTIAL, NONE = "full", "partial", "none"

#: Decision (EU) 2018/1523, model statement: why content is not accessible.
NON_COMPLIANCE, BURDEN, OUT_OF_SCOPE = "non-compliance", "burden", "out-of-scope"
REASONS = (NON_COMPLIANCE, BURDEN, OUT_OF_SCOPE)

#: So long before its day the desk reminds of a re-test.
REMINDER = timedelta(days=30)

SOON, LATE = "soon", "late"


def retest_stage(due: date, *, today: date) -> str:
    """`late` after the day of the re-test, `soon` shortly before it, else nothing."""
    if today > due:
        return LATE
    return SOON if due - today <= REMINDER else ""


def paragraphs(text: str | None) -> list[str]:
    """The text cut at its empty lines, without the empty parts."""
    parts = re.split(r"\n\s*\n", (text or "").replace("\r\n", "\n"))
    return [part.strip() for part in parts if part.strip()]
