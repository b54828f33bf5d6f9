"""The time zone that readers are told days and hours in."""

from datetime import date
from datetime import datetime
from plone import api
from zoneinfo import ZoneInfo


def site_zone() -> ZoneInfo:
    """The site's time zone, whoever is logged in and from wherever.

    Members may have a zone of their own; a text is published on one day for all.
    """
    name = api.portal.get_registry_record("plone.portal_timezone", default=None)
    return ZoneInfo(name or "UTC")


def site_today() -> date:
    """The day that the site's clocks show."""
    return datetime.now(site_zone()).date()


def site_moment(clock: datetime) -> datetime:
    """What the site's clocks show, with the offset they have then, fit to be stored.

    The database takes no ZoneInfo.
    """
    return datetime.fromisoformat(clock.replace(tzinfo=site_zone()).isoformat())
