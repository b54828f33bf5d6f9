"""A photo or video that nobody may show leaves every place, and may come back."""

from collections.abc import Iterable
from datetime import date
from kancelar_content.media.rights.known_rights import ended_rights
from kancelar_content.media.rights.words import written_reasons
from kancelar_content.media_use.caches import empty_caches
from kancelar_content.media_use.uses import bring_back
from kancelar_content.media_use.uses import take_out
from kancelar_content.publication.site_time import site_today
from plone import api


TYPES = ("Photo", "Video")
BLOCKED = "blocked"
#: The language of reasons that the site writes into the history by itself.
HISTORY_LANGUAGE = "cs"


def block(item, reason: str) -> None:
    """Take it out of every place where it is used; nothing if it is blocked already."""
    if api.content.get_state(item) == BLOCKED:
        return
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(item, "block", comment=reason)


def unblock(item, reason: str) -> None:
    """Let it be shown again where it was; its workflow checks its rights first.

    :raises WorkflowException: with what still stands against it.
    """
    workflow = api.portal.get_tool("portal_workflow")
    workflow.doActionFor(item, "unblock", comment=reason)


def follow_transition(item, event) -> None:
    """Whoever and whatever takes the step, what uses the item follows at once."""
    if event.transition is None:
        return
    if event.transition.id == "block":
        take_out(item.UID())
        empty_caches()
    elif event.transition.id == "retract":
        empty_caches()
    elif event.transition.id == "unblock":
        bring_back(item.UID())


def shown_records(**query) -> list:
    """Catalog records of photos and videos that are not blocked, whoever asks."""
    catalog = api.portal.get_tool("portal_catalog")
    return catalog.unrestrictedSearchResults(
        portal_type=TYPES, review_state=["internal", "published"], **query
    )


def block_ended(records: Iterable, *, today: date) -> int:
    """Block those whose rights have ended, each with its reasons; how many."""
    blocked = 0
    for record in records:
        item = record._unrestrictedGetObject()
        if found := ended_rights(item, today=today):
            block(item, written_reasons(found, HISTORY_LANGUAGE))
            blocked += 1
    return blocked


def follow_consent(consent, event) -> None:
    """A consent that was changed, withdrawn or deleted ends what rested on it."""
    block_ended(shown_records(media_people=consent.UID()), today=site_today())


def follow_removal(photo, event) -> None:
    """Of a deleted photo nobody would know any more when its rights end."""
    take_out(photo.UID())
    empty_caches()
