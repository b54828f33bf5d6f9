"""A photo as journalists are handed it: our copy, and in it what may be told of it."""

from kancelar_content.media.imaging.examined import Written
from kancelar_content.media.imaging.writing import written
from kancelar_content.media.press_contact import press_contact
from kancelar_content.media.renditions.access import PUBLISHED
from kancelar_content.media.renditions.access import state_of
from kancelar_content.media.renditions.press_rules import copyright_line
from kancelar_content.media.renditions.press_rules import PRESS
from kancelar_content.media.renditions.press_rules import PRESS_SIZES
from kancelar_content.media.renditions.size_rules import nearest
from kancelar_content.media.renditions.size_rules import size_of
from kancelar_content.media.renditions.store import renditions_of
from kancelar_content.media.settings import licence_rows
from kancelar_content.media.texts import text_in
from kancelar_content.media.texts import written_texts
from plone.namedfile.file import NamedBlobFile


def is_for_press(photo) -> bool:
    """Whether everybody may have it, and journalists may use it."""
    return state_of(photo) == PUBLISHED and PRESS in (photo.allowed_uses or ())


def press_file(photo, size: str) -> NamedBlobFile:
    """The picture of a press size, before anything is written into it."""
    name = size_of(PRESS_SIZES[size])
    made = renditions_of(photo)
    found = name and nearest(made.files, name)
    return made.files[found] if found else photo.image


def press_copy(photo, size: str, language: str) -> bytes:
    """The JPEG of a press size with its texts in the language."""
    return written(press_file(photo, size).data, press_texts(photo, language))


def press_name(photo, size: str) -> str:
    """What the file is called."""
    return f"{photo.getId().rpartition('.')[0] or photo.getId()}-{size}.jpg"


def press_texts(photo, language: str) -> Written:
    """What the copy tells; nothing of the place and the device is known to it."""
    licence, url = licence_of(photo, language)
    caption, told_in = text_in(written_texts(photo, "caption"), language)
    return Written(
        title=photo.title or "",
        caption=caption,
        language=told_in,
        credit=photo.credit or "",
        photographer=photo.photographer or "",
        copyright=copyright_line(photo.credit or "", photo.photographer or ""),
        licence_url=url,
        contact=press_contact(language),
        keywords=tuple(photo.Subject()),
        taken=photo.taken,
        terms=licence,
    )


def licence_of(photo, language: str) -> tuple[str, str]:
    """Name of the licence in the language and the address of its text."""
    for row in licence_rows():
        if row["token"] == photo.licence:
            return row.get(language) or row["cs"], row.get("url") or ""
    return "", ""
