"""Dates as each language writes them."""

from datetime import datetime
from plone.app.event.base import default_timezone
from zope.i18n.locales import locales


#: English is written here as in the European Union: the day before the month.
REGIONS = {"en": "GB"}


def long_date(moment: datetime, language: str) -> str:
    """The day in the site's time zone, `5. června 2026`, not to be broken in lines."""
    local = moment.astimezone(default_timezone(as_tzinfo=True))
    locale = locales.getLocale(language, REGIONS.get(language))
    written = locale.dates.getFormatter("date", "long").format(local.date())
    return written.replace(" ", "\N{NO-BREAK SPACE}")
