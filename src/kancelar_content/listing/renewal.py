"""What comes or goes by the clock, counted as a change of the catalog."""

from collections.abc import Callable
from datetime import datetime
from kancelar_content.listing.active import active_changed
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from zope.annotation.interfaces import IAnnotations
from zope.interface import implementer


RENEWED = "kancelar_content.listing.renewed"


def renew(
    site, key: str, *, is_due: Callable[[datetime | None], bool], now: datetime
) -> int:
    """Make what caches keep old if that is due; otherwise write nothing.

    `is_due` is asked with the moment of the last time, which the site keeps under the
    key; None before the first one.
    """
    annotations = IAnnotations(site)
    written = annotations.get(key)
    if not is_due(datetime.fromisoformat(written) if written else None):
        return 0
    annotations[key] = now.isoformat()
    api.portal.get_tool("portal_catalog")._increment_counter()
    return 1


@implementer(IPeriodicTask)
class ListingRenewalTask:
    """Lets dated content come and go at its minute, whatever caches have kept."""

    def run(self, site, now: datetime) -> int:
        """Renew once for all dates since the last time; wakes nothing."""
        catalog = api.portal.get_tool("portal_catalog")
        return renew(
            site,
            RENEWED,
            is_due=lambda last: active_changed(catalog, after=last, until=now),
            now=now,
        )
