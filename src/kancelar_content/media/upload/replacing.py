"""Another file for a photo or a video: address, uses and texts stay."""

from dataclasses import dataclass
from datetime import datetime
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.kinds import PHOTO_KINDS
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.photo import IPhoto
from kancelar_content.media.renditions.master import take_in
from kancelar_content.media.upload.filing import give_file
from kancelar_content.media.upload.filing import proposed_texts
from kancelar_content.media.upload.name_rules import safe_name
from pathlib import Path
from persistent import Persistent
from plone import api
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


#: Fields that a new file may bring along, if somebody ticks it.
TEXTS = ("title", "photographer", "credit", "source", "taken", "place")


class WrongKind(Exception):
    """A photo is replaced by a photo only, and a video by a video."""


class PreviousFile(Persistent):
    """The file that was replaced last, to be brought back; in no schema."""

    def __init__(
        self, original: NamedBlobFile, facts: dict[str, Any], until: datetime, by: str
    ) -> None:
        self.original = original
        self.facts = facts
        self.until = until
        self.by = by


@dataclass(frozen=True)
class Difference:
    """A field whose value the new file would change."""

    field: str
    now: Any
    new: Any


def differences(item, examined: Examined, name: str) -> list[Difference]:
    """Texts that the new file says otherwise; what it does not say changes nothing."""
    proposed = proposed_texts(examined, safe_name(name), item.aq_parent)
    named = examined.title or name
    return [
        Difference(field, getattr(item, field), proposed[field])
        for field in TEXTS
        if proposed[field]
        and proposed[field] != getattr(item, field)
        and (field != "title" or named != name)
    ]


def replace_file(
    item,
    path: Path,
    name: str,
    examined: Examined,
    studio: Studio,
    *,
    texts: tuple[str, ...] = (),
) -> None:
    """Show the new file at the same address; the old one is kept as the last version.

    :param texts: fields that follow the new file.
    :raises WrongKind: if a photo should become a video, or the other way round.
    :raises Unreadable: if no pictures can be made of it.
    """
    if IPhoto.providedBy(item) != (examined.kind in PHOTO_KINDS):
        raise WrongKind
    name = safe_name(name)
    previous = _present(item)
    proposed = proposed_texts(examined, name, item.aq_parent)
    give_file(item, path, name, examined, studio)
    item._previous = previous
    for field in set(texts) & set(TEXTS):
        setattr(item, field, proposed[field])
    _told(item)


def bring_back(item, studio: Studio) -> None:
    """Show the previous file again; the present one becomes the previous.

    :raises Unreadable: if no pictures can be made of it.
    """
    back, item._previous = item._previous, _present(item)
    item._facts = dict(back.facts)
    if IPhoto.providedBy(item):
        take_in(item, back.original, studio, name=back.original.filename)
    else:
        item._original = back.original
    _told(item)


def _present(item) -> PreviousFile | None:
    if item._original is None:
        return None
    user = api.user.get_current().getId() or ""
    return PreviousFile(item._original, dict(item._facts or {}), datetime.now(), user)


def _told(item) -> None:
    notify(ObjectModifiedEvent(item))
    item.reindexObject()
