"""What a program or the page is told about a file that has come in."""

from kancelar_content.listing.addresses import url_of_path
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.kinds import VIDEO_KINDS
from kancelar_content.media.imaging.messages import NOTICES
from kancelar_content.media.texts import text_in
from kancelar_content.media.thumbnail import thumbnail
from kancelar_content.media.upload.duplicates import Duplicate
from kancelar_content.media.upload.duplicates import duplicates_of
from kancelar_content.media.upload.waiting import ASKED
from kancelar_content.media.upload.waiting import offset
from kancelar_content.media.upload.waiting import Waiting
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


def offered(waiting: Waiting, request) -> dict[str, Any]:
    """The state of an upload, with its duplicates while somebody has to decide."""
    told = {
        "uid": waiting.uid,
        "name": waiting.name,
        "mark": waiting.mark,
        "length": waiting.length,
        "offset": offset(waiting),
        "state": waiting.state,
    }
    if waiting.found:
        examined = Examined.from_record(waiting.found)
        told["found"] = found_in(examined, request)
        if waiting.state == ASKED:
            told["duplicates"] = [
                told_duplicate(each, request) for each in duplicates_of(examined)
            ]
    if waiting.item:
        told["item"] = _item(waiting.item)
    return told


def found_in(examined: Examined, request) -> dict[str, Any]:
    """What the file says about itself."""
    notices = [
        Message(NOTICES[name], mapping={"kind": examined.kind.upper()})
        for name in examined.notices
        if name in NOTICES
    ]
    return {
        "kind": examined.kind,
        "video": examined.kind in VIDEO_KINDS,
        "width": examined.width,
        "height": examined.height,
        "seconds": examined.seconds,
        "size": examined.size,
        "title": examined.title,
        "taken": examined.taken.isoformat() if examined.taken else None,
        "place": examined.place,
        "photographer": examined.photographer,
        "credit": examined.credit,
        "keywords": list(examined.keywords),
        "notices": [translate(notice, context=request) for notice in notices],
    }


def told_duplicate(duplicate: Duplicate, request) -> dict[str, Any]:
    """What stands beside the new file for comparison."""
    record, url_of = duplicate.record, url_of_path()
    path = record.getPath()
    url, album = url_of(path), path.rpartition("/")[0]
    card = record.media_card or {}
    alt = text_in(card.get("alt") or {}, api.portal.get_current_language())[0]
    return {
        "@id": url,
        "UID": record.UID,
        "exact": duplicate.exact,
        "title": record.Title,
        "alt": alt or record.Title,
        "state": record.review_state,
        "width": card.get("width"),
        "height": card.get("height"),
        "taken": card.get("taken") or None,
        "thumbnail": thumbnail(url, card),
        "album": {"@id": url_of(album), "title": _title_of(album)},
    }


def _title_of(path: str) -> str:
    found = api.portal.get_tool("portal_catalog")(
        path={"query": path, "depth": 0}, show_inactive=True
    )
    return found[0].Title if found else ""


def _item(uid: str) -> dict[str, Any]:
    """The stored item; its UID leads to it before the catalog knows it."""
    for record in api.portal.get_tool("portal_catalog")(UID=uid, show_inactive=True):
        url = record.getURL()
        return {
            "@id": url,
            "UID": uid,
            "title": record.Title,
            "thumbnail": thumbnail(url, record.media_card),
        }
    return {"@id": f"{api.portal.get().absolute_url()}/resolveuid/{uid}", "UID": uid}
