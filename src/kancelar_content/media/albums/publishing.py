"""An album goes out with its photos and videos, and takes them back."""

from Acquisition import aq_parent
from kancelar_content import _
from kancelar_content.media.albums.publish_rules import may_go
from kancelar_content.media.albums.publish_rules import PUBLISHED
from kancelar_content.media.albums.publish_rules import sort_out
from kancelar_content.media.albums.publish_rules import Sorted
from kancelar_content.media.albums.publish_rules import Standing
from kancelar_content.media.albums.publish_rules import to_take_back
from kancelar_content.media.albums.showing import published_albums
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.shown_items import holder_of
from kancelar_content.media.shown_items import shown_items
from kancelar_content.media.texts import written_texts
from kancelar_content.publication.checks import problems
from kancelar_content.publication.language_names import native_name
from plone import api
from plone.base.interfaces import ILanguage
from Products.CMFCore.WorkflowCore import WorkflowException
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message


#: So many items are told by name when an album is refused.
MOST_TOLD = 8

NOT_READY = _(
    "error_album_not_ready",
    default="The album cannot be published yet. Not ready: ${items}. Complete them, or"
    " mark them as staying in the archive.",
)
NOTHING_SHOWN = _(
    "error_album_nothing_shown",
    default="Readers would find an empty album: nothing in it is ready to be shown.",
)
ALBUM_FIRST = _(
    "error_media_album_first",
    default="Publish the album first: readers come to a photo or video by its album.",
)


def sorted_items(album) -> Sorted:
    """What becomes of each item, as far as the user may see it."""
    stays = {record.UID for record in shown_items(album, media_stays=True)}
    asked = _asked_elsewhere(album)
    return sort_out(
        Standing(
            record,
            record.review_state,
            record.UID in stays,
            tuple(_problems(record, album, asked)),
        )
        for record in shown_items(album)
    )


def _asked_elsewhere(album) -> frozenset[str]:
    """Albums whose items are asked for the language of this one by their own checks.

    They ask in that of the album they are in, and of its published translations.
    """
    if api.content.get_state(album) == PUBLISHED:
        return frozenset({album.UID(), holder_of(album).UID()})
    return frozenset({album.UID()})


def _problems(record, album, asked: frozenset[str]) -> list[Message]:
    """What stands against showing it in this album."""
    item = record.getObject()
    found = problems(item)
    language = ILanguage(album).get_language()
    if record.media_album not in asked and language not in written_texts(item, "alt"):
        found.append(
            _(
                "problem_alt_in_language",
                default="It has no alternative text in the language of the album"
                " (${language}).",
                mapping={"language": native_name(language)},
            )
        )
    return found


def check_album(album, event) -> None:
    """Let an album out only with what readers may see.

    :raises WorkflowException: with what is not ready, in the user's language.
    """
    if event.transition is None or event.transition.id != "publish":
        return
    found = problems(album)
    if found:
        _refuse(*found)
    heaps = sorted_items(album)
    if may_go(heaps, leave=bool(event.kwargs.get("leave"))):
        return
    if heaps.unready:
        told = "; ".join(map(_told, heaps.unready[:MOST_TOLD]))
        rest = len(heaps.unready) - MOST_TOLD
        _refuse(
            Message(
                NOT_READY, mapping={"items": f"{told} (+{rest})" if rest > 0 else told}
            )
        )
    _refuse(NOTHING_SHOWN)


def _told(standing: Standing) -> str:
    request = getRequest()
    reasons = " ".join(translate(each, context=request) for each in standing.problems)
    return f"{standing.item.Title} – {reasons}"


def check_item(item, event) -> None:
    """Let an item out only where some album shows it to readers.

    :raises WorkflowException: with a sentence in the user's language.
    """
    if event.transition is None or event.transition.id != "publish":
        return
    if not published_albums(item.UID(), _holder(item)):
        _refuse(ALBUM_FIRST)


def _holder(item) -> str | None:
    parent = aq_parent(item)
    return parent.UID() if IMediaAlbum.providedBy(parent) else None


def follow_album(album, event) -> None:
    """Items go out, and come back, with the album."""
    if event.transition is None:
        return
    # Items ask the catalog whether an album that shows them is published.
    album.reindexObject(idxs=["review_state", "allowedRolesAndUsers"])
    if event.transition.id == "publish":
        publish_ready(album)
    elif event.transition.id == "retract":
        for record in kept_and_taken(album)[1]:
            api.content.transition(record.getObject(), "retract")


def publish_ready(album) -> int:
    """Publish what is ready; how many items that were."""
    ready = sorted_items(album).ready
    for standing in ready:
        api.content.transition(standing.item.getObject(), "publish")
    return len(ready)


def kept_and_taken(album) -> tuple[list, list]:
    """Published items that another album goes on showing, and the others."""
    records = {
        record.UID: record for record in shown_items(album, review_state=PUBLISHED)
    }
    taken = to_take_back(
        list(records),
        shown_by=lambda uid: [
            version.UID for version in published_albums(uid, records[uid].media_album)
        ],
        album=album.UID(),
    )
    kept = [record for uid, record in records.items() if uid not in set(taken)]
    return kept, [records[uid] for uid in taken]


def _refuse(*messages) -> None:
    request = getRequest()
    raise WorkflowException(
        " ".join(translate(message, context=request) for message in messages)
    )
