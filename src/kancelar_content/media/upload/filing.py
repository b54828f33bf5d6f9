"""The one door by which a file becomes a photo or a video of an album."""

from kancelar_content.media.credit import IMediaCredit
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.kinds import PHOTO_KINDS
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.media_album import MediaAlbum
from kancelar_content.media.photo import Photo
from kancelar_content.media.renditions.master import take_in
from kancelar_content.media.settings import licence_rows
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.upload.incoming import blob_of
from kancelar_content.media.upload.name_rules import captions_by_language
from kancelar_content.media.upload.name_rules import meaningful
from kancelar_content.media.upload.name_rules import safe_name
from kancelar_content.media.upload.name_rules import same_address
from kancelar_content.media.upload.name_rules import stem_of
from kancelar_content.media.video import Video
from OFS.event import ObjectWillBeAddedEvent
from pathlib import Path
from plone.dexterity.interfaces import IDexterityFTI
from plone.dexterity.utils import createContent
from typing import Any
from zExceptions import Unauthorized
from zope.component import getUtility
from zope.container.interfaces import INameChooser
from zope.event import notify
from zope.lifecycleevent import ObjectAddedEvent


def file_item(
    album: MediaAlbum,
    path: Path,
    name: str,
    examined: Examined,
    studio: Studio,
    *,
    ours: bool = True,
) -> Photo | Video:
    """Put the file into the album; nothing of the album itself is written.

    :param ours: whether the file is the archive's alone, as `incoming.blob_of` says.
    :raises Unreadable: if no pictures can be made of it.
    :raises OSError: if there is no room.
    """
    name = safe_name(name)
    item = createContent(
        "Photo" if examined.kind in PHOTO_KINDS else "Video",
        id=stem_of(name),
        **proposed_texts(examined, name, album),
    )
    item.setSubject(examined.keywords)
    give_file(item, path, name, examined, studio, ours=ours)
    return _added(album, item)


def _added(album: MediaAlbum, item: Photo | Video) -> Photo | Video:
    """The item in the album, as `addContentToContainer` does it but for one event.

    That a container was modified is told to the catalog, which writes a date into the
    album: each of two uploads at once would wait for the other one.

    :raises Unauthorized: if the user may not add it.
    """
    if not getUtility(IDexterityFTI, name=item.portal_type).isConstructionAllowed(
        album
    ):
        raise Unauthorized(f"Cannot create {item.portal_type}")
    item.id = INameChooser(album).chooseName(item.id, item)
    notify(ObjectWillBeAddedEvent(item, album, item.id))
    name = album._setObject(item.id, item, suppress_events=True)
    notify(ObjectAddedEvent(album[name], album, name))
    return album[name]


def give_file(
    item: Photo | Video,
    path: Path,
    name: str,
    examined: Examined,
    studio: Studio,
    *,
    ours: bool = True,
) -> None:
    """Make the file the one of the item; the caller indexes.

    :raises Unreadable: if no pictures can be made of it.
    :raises OSError: if there is no room.
    """
    file = blob_of(path, name, examined.kind, ours=ours)
    item._facts = facts_of(examined, name)
    if examined.kind in PHOTO_KINDS:
        take_in(item, file, studio, name=name, examined=examined)
    else:
        item._original = file


def facts_of(examined: Examined, name: str) -> dict[str, Any]:
    """What stays known of the file; people are a proposal for the page of rights."""
    return {
        "name": name,
        "kind": examined.kind,
        "size": examined.size,
        "width": examined.width,
        "height": examined.height,
        "seconds": examined.seconds,
        "codecs": examined.codecs,
        "has_audio": examined.has_audio,
        "sha256": examined.sha256,
        "phash": examined.phash,
        "colours": examined.colours,
        "orientation": examined.orientation,
        "camera": examined.camera,
        "people": examined.people,
        "notices": examined.notices,
    }


def proposed_texts(examined: Examined, name: str, album: MediaAlbum) -> dict[str, Any]:
    """Fields of the item by what the file says, and then by its album."""
    photographer = examined.photographer or album.photographer or ""
    captions = captions_by_language(
        examined.captions, LANGUAGES, album.Language() or LANGUAGES[0]
    )
    return {
        "title": _cut(
            IMediaTexts["title"], meaningful(examined.title) or stem_of(name)
        ),
        "photographer": _cut(IMediaCredit["photographer"], photographer),
        "credit": _cut(IMediaCredit["credit"], examined.credit or photographer),
        "source": _cut(IMediaCredit["source"], examined.source),
        "taken": examined.taken,
        "place": _cut(IMediaCredit["place"], examined.place or album.place or ""),
        "topics": list(album.topics or ()),
        "licence": _licence_at(examined.licence_url),
    } | {
        f"caption_{language}": _cut(IMediaTexts[f"caption_{language}"], text)
        for language, text in captions.items()
    }


def _cut(field, text: str) -> str:
    """What fits into the field; a line has no breaks."""
    return text.strip()[: field.max_length]


def _licence_at(url: str) -> str | None:
    rows = [row for row in licence_rows() if same_address(row.get("url") or "", url)]
    return rows[0]["token"] if rows else None
