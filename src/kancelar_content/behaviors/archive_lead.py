"""Lead images that are copies of photos: filled, taken away, brought back."""

from collections.abc import Iterator
from kancelar_content import _
from kancelar_content.behaviors.archive_photo import chosen_picture
from kancelar_content.behaviors.archive_photo import IArchivePhoto
from kancelar_content.media_use.copies import copies
from kancelar_content.media_use.copies import forget
from kancelar_content.media_use.copies import remember
from kancelar_content.media_use.interfaces import IMediaUse
from kancelar_content.media_use.pictures import archive_picture
from kancelar_content.media_use.pictures import ArchivePicture
from kancelar_content.media_use.pictures import removed_picture
from kancelar_content.media_use.uses import as_uses
from kancelar_content.media_use.uses import records_of
from kancelar_content.media_use.uses import Use
from kancelar_content.publication.interfaces import IPublicationCheck
from plone.base.interfaces import ILanguage
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.interface import implementer
from zope.lifecycleevent.interfaces import IObjectAddedEvent


LEAD = _("use_lead_image", default="lead image")
EARLIER = _("use_earlier_version", default="lead image of an earlier version")

#: Where plone.scale keeps pictures that were made of an image.
SCALES = "plone.scale"

TEXTS = ("image_alt", "image_caption", "image_credit")


def follow_choice(content, event) -> None:
    """Fill the lead image from the chosen photo; one's own file ends the choice."""
    chosen, filled = (
        content.archive_photo or "",
        getattr(content, "_archive_filled", ""),
    )
    if chosen and chosen == filled and IObjectAddedEvent.providedBy(event):
        _know_pasted(content, chosen)
    if chosen and chosen == filled and not _is_copy(content, chosen):
        content.archive_photo, content._archive_filled = None, ""
        return
    if filled and chosen != filled and _is_copy(content, filled):
        content.image = None
        for name in TEXTS:
            setattr(content, name, None)
        content._archive_filled = ""
    if chosen and chosen != filled:
        _fill_anew(content, chosen)
    elif chosen and (picture := chosen_picture(content)) and picture.is_blocked():
        # A version from before was brought back, with the words of the photo.
        _show_removed(content, chosen)


def _know_pasted(content, uid: str) -> None:
    """A pasted text has a copy in a blob of its own, that nobody would overwrite."""
    if content.image is not None:
        remember(uid, content.UID(), content.image._blob)


def _fill_anew(content, uid: str) -> None:
    picture = archive_picture(uid)
    if picture is None:
        return
    content._archive_filled = uid
    if picture.is_blocked():
        _show_removed(content, uid)
        return
    _show(content, uid, picture.copy(_language(content)))


def _show(content, uid: str, picture: ArchivePicture) -> None:
    """Put picture and texts into the content, in the blobs that its versions have."""
    _put_image(content, uid, picture)
    for name in TEXTS:
        setattr(content, name, getattr(picture, name.removeprefix("image_")) or None)
    content.reindexObject()


def _show_removed(content, uid: str) -> None:
    """The placeholder, whose texts say so; those of the photo are kept aside."""
    placeholder = removed_picture(_language(content))
    if content.image_alt != placeholder.alt:
        content._archive_texts = {name: getattr(content, name) for name in TEXTS}
    _show(content, uid, placeholder)


def _put_image(content, uid: str, picture: ArchivePicture) -> None:
    image = picture.image()
    blobs = dict(copies(uid)).get(content.UID(), ())
    for blob in blobs:
        _overwrite(blob, picture.data)
    if blobs:
        image._blob = blobs[-1]
    content.image = image
    IAnnotations(content).pop(SCALES, None)
    remember(uid, content.UID(), image._blob)


def _overwrite(blob, data: bytes) -> None:
    with blob.open("w") as file:
        file.write(data)


def _is_copy(content, uid: str) -> bool:
    """Whether the image of the content is a copy of the photo."""
    if content.image is None:
        return False
    own = content.image._blob
    return any(own is blob for _content, blobs in copies(uid) for blob in blobs)


def _language(content) -> str:
    return ILanguage(content).get_language()


@implementer(IMediaUse)
class LeadImages:
    """Content whose lead image is, or was in an earlier version, a copy."""

    def uses(self, uid: str) -> Iterator[Use]:
        for record, content in self._contents(uid):
            is_now = content.archive_photo == uid and _is_copy(content, uid)
            yield from as_uses([record], LEAD if is_now else EARLIER)

    def take_out(self, uid: str) -> None:
        """Overwrite every copy, also those in kept versions and in deleted content."""
        placeholder = removed_picture("cs")
        for _content, blobs in copies(uid):
            for blob in blobs:
                _overwrite(blob, placeholder.data)
        for _record, content in self._contents(uid):
            if content.archive_photo == uid:
                _show_removed(content, uid)

    def bring_back(self, uid: str) -> None:
        """The photo of today, with the texts that the content had."""
        source = archive_picture(uid)
        if source is None or source.is_blocked():
            return
        for _record, content in self._contents(uid):
            picture = source.copy(_language(content))
            if content.archive_photo != uid:
                for blob in dict(copies(uid))[content.UID()]:
                    _overwrite(blob, picture.data)
                continue
            texts = getattr(content, "_archive_texts", None)
            _show(content, uid, picture)
            for name, text in (texts or {}).items():
                setattr(content, name, text)
            content._archive_texts = None
            content.reindexObject()

    def _contents(self, uid: str) -> list:
        """Records and objects; what was deleted is forgotten with its blobs erased."""
        known = dict(copies(uid))
        records = records_of(known)
        for gone in set(known) - {record.UID for record in records}:
            for blob in known[gone]:
                _overwrite(blob, b"")
            forget(uid, gone)
        return [(record, record._unrestrictedGetObject()) for record in records]


def follow_photo(photo, event) -> None:
    """A photo that was replaced is replaced in its copies; their texts stay."""
    uid = photo.UID()
    source = archive_picture(uid)
    if source is None or source.is_blocked():
        return
    for content_uid, blobs in copies(uid):
        for record in records_of([content_uid]):
            content = record._unrestrictedGetObject()
            picture = source.copy(_language(content))
            if content.archive_photo == uid and _differs(blobs, picture.data):
                _put_image(content, uid, picture)
                content.reindexObject()


def _differs(blobs: tuple, data: bytes) -> bool:
    for blob in blobs:
        with blob.open("r") as file:
            if file.read() != data:
                return True
    return False


@implementer(IPublicationCheck)
@adapter(IArchivePhoto)
class MayBeShown:
    """A text goes out with a photo of the archive only if that may be shown."""

    def __init__(self, content) -> None:
        self.content = content

    def problems(self) -> list:
        """What stands against the photo, as the archive says it."""
        if not self.content.archive_photo:
            return []
        picture = chosen_picture(self.content)
        if picture is None:
            return [
                _(
                    "problem_archive_photo_gone",
                    default="The chosen photo is in the archive no more. Choose another"
                    " one.",
                )
            ]
        return picture.problems()
