"""A photo that came by the ordinary form or by REST ends as one that was uploaded."""

from Acquisition import aq_parent
from kancelar_content.media.media_album import IMediaAlbum
from kancelar_content.media.photo import Photo
from kancelar_content.media.photo_image import Master
from kancelar_content.media.renditions.master import take_in
from kancelar_content.media.renditions.shared_studio import shared_studio
from kancelar_content.media.upload.filing import facts_of
from kancelar_content.media.upload.filing import proposed_texts
from kancelar_content.media.upload.name_rules import safe_name


def file_ordinary(photo: Photo, event) -> None:
    """Fill in what the file says where nobody wrote anything.

    :raises Unreadable: if a program brought what no form would have taken.
    """
    album = aq_parent(photo)
    file = photo.image
    if file is None or isinstance(file, Master) or not IMediaAlbum.providedBy(album):
        return
    name = safe_name(file.filename or photo.getId())
    examined = take_in(photo, file, shared_studio(), name=name)
    photo._facts = {**facts_of(examined, name), **photo._facts}
    for field, value in proposed_texts(examined, name, album).items():
        if value and not getattr(photo, field, None):
            setattr(photo, field, value)
    if not photo.Subject():
        photo.setSubject(examined.keywords)
    photo.reindexObject()
