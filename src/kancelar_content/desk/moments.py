"""Times and days as colleagues read them: in the site's zone and in their language."""

from datetime import date
from datetime import datetime
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api
from zope.i18n.locales import locales


def localized(moment: datetime) -> str:
    """Day and minute, `5. 6. 2026 9:05`; Plone's own takes the zone of the server."""
    local = moment.astimezone(site_zone())
    language = api.portal.get_current_language()
    times = locales.getLocale(language).dates.getFormatter("time", "short")
    minute = times.format(local).replace(" ", NBSP)
    return f"{written_date(local.date(), language)}{NBSP}{minute}"


def written_day(day: date | None) -> str:
    """The day, `5. 6. 2026`; nothing if there is none yet."""
    if day is None:
        return ""
    return written_date(day, api.portal.get_current_language())
