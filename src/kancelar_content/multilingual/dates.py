"""Dates as each language writes them."""

from datetime import datetime
from kancelar_content.publication.dates import written_date
from plone.app.event.base import default_timezone


def long_date(moment: datetime, language: str) -> str:
    """The day in the site's time zone, as the language writes it."""
    local = moment.astimezone(default_timezone(as_tzinfo=True))
    return written_date(local.date(), language)
