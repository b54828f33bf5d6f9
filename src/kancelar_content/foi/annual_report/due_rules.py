"""Pure: until when a report has to be published, and when to remind of it."""

from datetime import date


#: Act No. 106/1999 Coll., section 18: the report of a year, by 1 March of the next.
DUE = (3, 1)
#: From this day of the next year the desk reminds of it.
REMINDER = (1, 1)

SOON, LATE = "soon", "late"


def due_day(year: int) -> date:
    """The last day to publish the report of the year."""
    return date(year + 1, *DUE)


def stage(year: int, *, today: date) -> str:
    """`late` after the last day, `soon` from January on, nothing before."""
    if today > due_day(year):
        return LATE
    return SOON if today >= date(year + 1, *REMINDER) else ""
