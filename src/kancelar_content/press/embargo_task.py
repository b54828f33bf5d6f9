"""Lets releases out when their embargo ends, without a person at the desk."""

from DateTime import DateTime
from datetime import datetime
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.press.workflow import versions
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.scheduling import Outcome
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from Products.CMFCore.indexing import processQueue
from ZODB.POSException import ConflictError
from zope.i18n import translate
from zope.interface import implementer

import logging
import transaction


logger = logging.getLogger(__name__)


@implementer(IPeriodicTask)
class EmbargoTask:
    """Publishes what the embargo held back, all language versions together."""

    def run(self, site, now: datetime) -> Outcome:
        """Publish every release whose embargo has ended; one that cannot go out does
        not keep the others.

        :raises ConflictError: when another process changes the same.
        """
        done, failed = 0, []
        with api.env.adopt_roles(["Manager"]):
            for brain in _ended(now):
                try:
                    done += _publish_group(brain, now)
                except ConflictError:
                    raise
                except Exception as error:  # whatever is broken, the others go out
                    failed.append(brain.getPath())
                    # The message of the error could quote the text.
                    logger.error(
                        "The embargo of %s ended, but it cannot be published: %s",
                        brain.getPath(),
                        type(error).__name__,
                    )
        error = f"Not published: {', '.join(failed)}" if failed else None
        return Outcome(done, error)


def _ended(now: datetime) -> list:
    """Records of what may be due: the index knows minutes, the rule the moment."""
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="PressRelease",
        review_state="embargoed",
        release_embargo={"query": now, "range": "max"},
    )
    return list(brains)


def _publish_group(brain, now: datetime) -> int:
    """Publish all waiting versions or none."""
    processQueue()
    savepoint = transaction.savepoint()
    try:
        release = brain._unrestrictedGetObject()
        if not _is_due(release, now):
            return 0
        due = [version for version in versions(release) if _is_due(version, now)]
        for version in due:
            _publish(version)
        # What cannot be indexed would else stop the commit of all.
        processQueue()
    except Exception:
        savepoint.rollback()
        raise
    return len(due)


def _is_due(release, now: datetime) -> bool:
    waits = api.content.get_state(release) == "embargoed"
    return waits and not embargo_holds(in_utc(release.embargo), now=now)


def _publish(release) -> None:
    if release.effective_date is None:
        minute = in_utc(release.embargo).replace(second=0, microsecond=0)
        release.setEffectiveDate(DateTime(minute.isoformat()))
    comment = translate(
        _("comment_embargo_ended", default="The embargo ended."),
        target_language=api.portal.get_default_language(),
    )
    workflow = api.portal.get_tool("portal_workflow")
    workflow.doActionFor(release, "publish", comment=comment)
