"""Lets releases out when their embargo ends, without a person at the desk."""

from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.scheduling.interfaces import IPeriodicTask
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.i18n import translate
from zope.interface import implementer

import logging
import transaction


logger = logging.getLogger(__name__)


@implementer(IPeriodicTask)
class EmbargoTask:
    """Publishes what the embargo held back, all language versions together."""

    def run(self, site, now: datetime) -> int:
        """Publish every release whose embargo has ended; the number of releases."""
        with api.env.adopt_roles(["Manager"]):
            return sum(_publish_group(release, now) for release in _ended(site, now))


def _ended(site, now: datetime) -> Iterator:
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(
        portal_type="PressRelease",
        review_state="embargoed",
        release_embargo={"query": now, "range": "max"},
    )
    for brain in list(brains):
        release = brain._unrestrictedGetObject()
        # The index knows minutes, the rule knows the moment.
        if _is_due(release, now):
            yield release


def _publish_group(release, now: datetime) -> int:
    """Publish all waiting versions or none; one bad group does not stop the others."""
    versions = [version for version in _versions(release) if _is_due(version, now)]
    savepoint = transaction.savepoint()
    try:
        for version in versions:
            _publish(version)
    except WorkflowException as error:
        savepoint.rollback()
        logger.error(
            "The embargo of %s ended, but it cannot be published: %s",
            "/".join(release.getPhysicalPath()),
            error,
        )
        return 0
    return len(versions)


def _versions(release) -> list:
    translations = ITranslationManager(release).get_translations()
    return list(translations.values()) or [release]


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
