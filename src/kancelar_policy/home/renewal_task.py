"""Lets dated sections come and go at their minute, whatever caches have kept."""

from datetime import datetime
from kancelar_content.listing.renewal import renew
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling.interfaces import IPeriodicTask
from kancelar_policy.home.rules import edge_between
from plone import api
from zope.interface import implementer


RENEWED = "kancelar_policy.home.renewed"


@implementer(IPeriodicTask)
class HomeRenewalTask:
    """Counts a beginning or an end as a change: pages kept before it are old then."""

    def run(self, site, now: datetime) -> int:
        """Renew once for all edges since the last time."""
        edges = _edges(now)
        return renew(
            site,
            RENEWED,
            is_due=lambda last: edge_between(edges, after=last, until=now),
            now=now,
        )


def _edges(now: datetime) -> list[datetime]:
    """Edges of sections of published pages; a new day ends the events of the last."""
    catalog = api.portal.get_tool("portal_catalog")
    pages = [
        brain._unrestrictedGetObject()
        for brain in catalog.unrestrictedSearchResults(
            portal_type="HomePage", review_state="published"
        )
    ]
    edges = [edge for page in pages for edge in page.edges()]
    if any(part.portal_type == "ComingEvents" for p in pages for part in p.sections()):
        midnight = datetime.combine(
            now.astimezone(site_zone()).date(), datetime.min.time()
        )
        edges.append(midnight.replace(tzinfo=site_zone()))
    return edges
