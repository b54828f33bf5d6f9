"""Takes away what may be shown no more since midnight."""

from datetime import datetime
from datetime import timedelta
from kancelar_content.media.rights.blocking import block_ended
from kancelar_content.media.rights.blocking import shown_records
from kancelar_content.media.rights.consents import TYPE
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from zope.interface import implementer


@implementer(IPeriodicTask)
class RightsTask:
    """Two indexes tell what has ended; what is blocked already is not among it."""

    def run(self, site, now: datetime) -> int:
        """Block what is due, all of it; how many that were."""
        today = now.astimezone(site_zone()).date()
        over = {"query": today - timedelta(days=1), "range": "max"}
        blocked = block_ended(shown_records(media_rights_until=over), today=today)
        catalog = api.portal.get_tool("portal_catalog")
        ended = catalog.unrestrictedSearchResults(
            portal_type=TYPE, media_consent_until=over
        )
        uids = [brain.UID for brain in ended]
        if uids:
            blocked += block_ended(shown_records(media_people=uids), today=today)
        return blocked
