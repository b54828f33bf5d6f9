"""A term in the words of each language."""

from datetime import date
from datetime import datetime
from kancelar_content import _
from kancelar_content.events.rules import Term
from kancelar_content.publication.dates import weekday_name
from kancelar_content.publication.dates import written_date
from zope.i18n import translate


DASH = "\N{EN DASH}"


def written_time(moment: datetime, language: str) -> str:
    """`9.30` in Czech, `09:30` elsewhere."""
    if language == "cs":
        return f"{moment.hour}.{moment:%M}"
    return f"{moment:%H:%M}"


def written_day(day: date, language: str) -> str:
    """`pátek 5. 6. 2026`."""
    return f"{weekday_name(day, language)} {written_date(day, language)}"


def written_hours(term: Term, language: str) -> str:
    """Hours of one day: `9.00–12.00`, `from 9.00`, or `all day`."""
    if term.whole_day:
        return _say(_("event_whole_day", default="all day"), language)
    start = written_time(term.start, language)
    if term.open_end or term.end == term.start:
        return _say(
            _("event_from_hour", default="from ${hour}", mapping={"hour": start}),
            language,
        )
    return f"{start}{DASH}{written_time(term.end, language)}"


def written_term(term: Term, language: str) -> str:
    """Days and hours in one line."""
    first = written_date(term.start, language)
    if term.one_day:
        return f"{written_day(term.start, language)}, {written_hours(term, language)}"
    last = written_date(term.last_day, language)
    if term.whole_day:
        return f"{first} {DASH} {last}"
    return (
        f"{first}, {written_time(term.start, language)} {DASH} "
        f"{last}, {written_time(term.end, language)}"
    )


def _say(message, language: str) -> str:
    return translate(message, target_language=language)
