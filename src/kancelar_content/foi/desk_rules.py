"""Pure: how urgent a request is by the days that the register keeps."""

from datetime import date


LATE, TODAY, MISSED, SOON, WAITING = "late", "today", "missed", "soon", "waiting"
#: In this order they stand on the desk.
ORDER = (LATE, TODAY, MISSED, SOON, WAITING)


def stage_of(
    due: date | None, waits_until: date | None, *, today: date
) -> tuple[int, date, str] | None:
    """Place, day and stage, to be sorted by; None if nobody has to act by a day.

    :param waits_until: last day of the applicant whom the office waits for.
    """
    if due is not None:
        stage = LATE if due < today else TODAY if due == today else SOON
        return ORDER.index(stage), due, stage
    if waits_until is not None:
        stage = MISSED if waits_until < today else WAITING
        return ORDER.index(stage), waits_until, stage
    return None
