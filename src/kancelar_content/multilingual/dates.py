"""Dates as each language writes them."""

from datetime import datetime
from plone.app.event.base import default_timezone
from zope.i18n.locales import locales


def long_date(moment: datetime, language: str) -> str:
    """The day in the site's time zone, `5. června 2026`, not to be broken in lines."""
    local = moment.astimezone(default_timezone(as_tzinfo=True))
    formatter = locales.getLocale(language).dates.getFormatter("date", "long")
    return formatter.format(local.date()).replace(" ", "\N{NO-BREAK SPACE}")
