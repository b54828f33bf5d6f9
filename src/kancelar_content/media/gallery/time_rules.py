"""Pure rules of how days and lengths of albums and videos are written."""

from datetime import date
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.dates import written_date


def written_days(first: str, last: str, language: str) -> str:
    """`5. 6. 2026`, or both days with a dash; from ISO dates, empty for none."""
    if not first:
        return ""
    begins = written_date(date.fromisoformat(first), language)
    if not last or last == first:
        return begins
    return f"{begins} –{NBSP}{written_date(date.fromisoformat(last), language)}"


def written_length(seconds: float | None) -> str:
    """`1:05`, `1:02:09`; empty if it is not known."""
    if not seconds:
        return ""
    whole = max(1, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, last = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{last:02}" if hours else f"{minutes}:{last:02}"
