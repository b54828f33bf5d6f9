"""Shows notices at their first minute and ends them at their last."""

from datetime import datetime
from kancelar_content.notices.rules import is_over
from kancelar_content.notices.rules import lies_ahead
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from zope.interface import implementer


@implementer(IPeriodicTask)
class NoticeTask:
    """A step of the workflow changes the catalog, and with it every cached page."""

    def run(self, site, now: datetime) -> int:
        """Take the step that is due for each notice."""
        catalog = api.portal.get_tool("portal_catalog")
        out = catalog.unrestrictedSearchResults(
            portal_type="SiteNotice", review_state=["scheduled", "published"]
        )
        done = 0
        with api.env.adopt_roles(["Manager"]):
            for brain in out:
                done += _step(brain._unrestrictedGetObject(), brain.review_state, now)
        return done


def _step(notice, state: str, now: datetime) -> int:
    workflow = api.portal.get_tool("portal_workflow")
    if is_over(notice.period, now=now):
        step = "end" if state == "published" else "retract"
    elif state == "scheduled" and not lies_ahead(notice.period, now=now):
        step = "show"
    else:
        return 0
    workflow.doActionFor(notice, step)
    return 1
