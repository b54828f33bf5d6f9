"""Pure rules of the state of a licence, as bounds of the day on which it ends."""

from datetime import date
from datetime import timedelta
from kancelar_content.media.archive.selection_rules import ENDED
from kancelar_content.media.archive.selection_rules import ENDING
from kancelar_content.media.archive.selection_rules import NONE
from kancelar_content.media.archive.selection_rules import VALID


#: So many days before its end a licence is one to renew.
SOON = timedelta(days=30)


def rights_state(licence: str | None, until: date | None, *, today: date) -> str:
    """Whether it is valid, ends within 30 days, has ended, or whether there is none."""
    if not licence:
        return NONE
    if until is None or until > today + SOON:
        return VALID
    return ENDED if until < today else ENDING


def bounds(state: str, *, today: date) -> tuple[date | None, date | None]:
    """First and last day of end of the licences in a state that has a licence."""
    return {
        VALID: (today + SOON + timedelta(days=1), None),
        ENDING: (today, today + SOON),
        ENDED: (None, today - timedelta(days=1)),
    }[state]
