"""What the catalog keeps; whoever sees an item may read its columns, so no secret."""

from Acquisition import aq_parent
from datetime import date
from datetime import datetime
from kancelar_content.media.lacks_rules import lacking
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.photo import IPhoto
from kancelar_content.media.press_zip.sizes import press_bytes
from kancelar_content.media.rights.fields import UNKNOWN
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.texts import written_texts
from kancelar_content.media.video import IVideo
from kancelar_content.media.videos.publication import video_lacks
from plone.indexer import indexer
from typing import Any


@indexer(IMediaTexts)
def media_album(item) -> str | None:
    """UID of the album that holds it."""
    album = aq_parent(item)
    return album.UID() if IMediaAlbum.providedBy(album) else None


@indexer(IMediaTexts)
def media_taken(item) -> datetime | None:
    """When it was taken; without a time the day of its album."""
    day = item.taken or getattr(aq_parent(item), "day", None)
    if isinstance(day, date) and not isinstance(day, datetime):
        return datetime(day.year, day.month, day.day)
    return day


@indexer(IMediaTexts)
def media_place(item) -> str | None:
    return item.place or None


@indexer(IMediaTexts)
def media_photographer(item) -> str | None:
    return item.photographer or None


@indexer(IMediaTexts)
def media_topics(item) -> list[str]:
    return list(item.topics or ())


@indexer(IMediaTexts)
def media_licence(item) -> str | None:
    return item.licence


@indexer(IMediaTexts)
def media_rights_until(item) -> date | None:
    return item.rights_until


@indexer(IMediaTexts)
def media_people(item) -> list[str]:
    """UIDs of consents: random, so nobody finds a person by them who cannot see it."""
    return list(item.people or ())


@indexer(IMediaTexts)
def media_lacks(item) -> list[str]:
    """Tokens of what it lacks to be published."""
    found = lacking(
        alt=written_texts(item, "alt"),
        languages=LANGUAGES[:1],
        credit=item.credit,
        licence=item.licence,
        people_known=item.people_state != UNKNOWN,
    )
    return found + video_lacks(item) if IVideo.providedBy(item) else found


def _fact(name: str):
    @indexer(IMediaTexts)
    def index(item) -> Any:
        return (item._facts or {}).get(name)

    return index


media_orientation = _fact("orientation")
media_colours = _fact("colours")
media_sha256 = _fact("sha256")
media_phash = _fact("phash")


@indexer(IMediaTexts)
def media_bytes(item) -> int:
    """Bytes of the file that came in and of the one that is shown."""
    files = (item._original, getattr(item, "image", None), getattr(item, "file", None))
    return sum(file.getSize() for file in files if file is not None)


@indexer(IMediaTexts)
def media_card(item) -> dict[str, Any]:
    """What lists show of it."""
    facts = item._facts or {}
    card = {
        name: facts.get(name)
        for name in ("kind", "width", "height", "seconds", "orientation", "version")
    }
    return card | {
        "alt": written_texts(item, "alt"),
        "caption": written_texts(item, "caption"),
        "credit": item.credit or "",
        "photographer": item.photographer or "",
        "licence": item.licence or "",
        "uses": list(item.allowed_uses or ()),
        "taken": item.taken.isoformat() if item.taken else "",
        "place": item.place or "",
        "made": facts.get("made", ()),
        "focal": _focal(item),
        "bytes": press_bytes(item) if IPhoto.providedBy(item) else {},
    }


def _focal(item) -> tuple[float, float] | None:
    if not IPhoto.providedBy(item) or item.focal_x is None or item.focal_y is None:
        return None
    return item.focal_x, item.focal_y


@indexer(IMediaAlbum)
def album_card(album) -> dict[str, Any]:
    """What lists show of an album beside its title and description."""
    return {
        "day": album.day.isoformat() if album.day else "",
        "day_until": album.day_until.isoformat() if album.day_until else "",
        "place": album.place or "",
        "event": album.event_name or "",
        "photographer": album.photographer or "",
        "cover": album.cover or "",
        "topics": list(album.topics or ()),
    }


@indexer(IMediaAlbum)
def album_year(album) -> int | None:
    return album.day.year if album.day else None


@indexer(IMediaAlbum)
def album_topics(album) -> list[str]:
    return list(album.topics or ())
