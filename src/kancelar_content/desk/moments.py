"""Times as colleagues read them: in the site's zone and in their language."""

from datetime import datetime
from kancelar_content.publication.site_time import site_zone
from plone import api
from zope.i18n.locales import locales


def localized(moment: datetime) -> str:
    """Day and minute; Plone's own formatting takes the zone of the server instead."""
    local = moment.astimezone(site_zone())
    dates = locales.getLocale(api.portal.get_current_language()).dates
    day = dates.getFormatter("date", "medium").format(local)
    minute = dates.getFormatter("time", "short").format(local)
    return f"{day} {minute}".replace(" ", "\N{NO-BREAK SPACE}")
