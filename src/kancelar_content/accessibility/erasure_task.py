"""Erases the addresses of readers some time after their reports were closed."""

from datetime import datetime
from kancelar_content.accessibility.rules import last_kept_closing
from kancelar_content.accessibility.settings import settings
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.audit.changes import watch
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from zope.interface import implementer


#: So many addresses are erased at a time; the next minute goes on.
ERASED_AT_ONCE = 100


@implementer(IPeriodicTask)
class ErasureTask:
    """One index tells which reports still have an address, and since when."""

    def run(self, site, now: datetime) -> int:
        """Erase what is due; how many addresses that were."""
        today = now.astimezone(site_zone()).date()
        last = last_kept_closing(today, days=settings().erase_after_days)
        catalog = api.portal.get_tool("portal_catalog")
        due = catalog.unrestrictedSearchResults(
            portal_type="BarrierReport",
            barrier_kept_since={"query": last.isoformat(), "range": "max"},
        )
        erased = 0
        for brain in due[:ERASED_AT_ONCE]:
            report = brain._unrestrictedGetObject()
            # The index may not know yet that the report was opened again.
            if report.closed is not None:
                watch(report)
                report.email = None
                erased += 1
            report.reindexObject(idxs=["barrier_kept_since"])
        return erased
