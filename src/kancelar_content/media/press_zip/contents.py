"""What of an album journalists may take, and the files for them."""

from collections.abc import Collection
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.media.imaging.examined import Written
from kancelar_content.media.imaging.writing import written
from kancelar_content.media.licences import licences_in
from kancelar_content.media.press_zip.zip_rules import captions_text
from kancelar_content.media.press_zip.zip_rules import Described
from kancelar_content.media.press_zip.zip_rules import file_names
from kancelar_content.media.press_zip.zip_rules import licences_text
from kancelar_content.media.renditions.press_copy import press_file
from kancelar_content.media.renditions.press_copy import press_texts
from kancelar_content.media.shown_items import shown_items
from pathlib import Path
from plone import api
from typing import Any
from zope.i18n import translate


WORDS = {
    "caption": _("press_zip_caption", default="Caption"),
    "credit": _("press_zip_credit", default="Photo"),
    "licence": _("press_zip_licence", default="Licence"),
    "contact": _("press_zip_contact", default="Contact for the press"),
}
CAPTIONS = _("press_zip_captions_file", default="captions")
LICENCES = _("press_zip_licences_file", default="licences")


@dataclass(frozen=True)
class Choice:
    """Catalog records of photos that may be taken, and titles of those that may not."""

    records: tuple[Any, ...]
    left_out: tuple[str, ...]

    @property
    def parts(self) -> tuple[tuple[str, str], ...]:
        """UID and version of each photo; another one means another file."""
        return tuple((r.UID, r.media_card["version"] or "") for r in self.records)

    def size(self, size: str) -> list[int]:
        """Bytes of each photo, before texts are written into it."""
        return [r.media_card["bytes"].get(size, 0) for r in self.records]


def choose(album, uids: Collection[str] = ()) -> Choice:
    """The public photos of the album, or those of them that were chosen.

    A video is watched on its page; a photo that is not for the press is named.
    """
    records, left_out = [], []
    for record in shown_items(album, review_state="published", portal_type="Photo"):
        if uids and record.UID not in uids:
            continue
        if "press" in record.media_card["uses"]:
            records.append(record)
        else:
            left_out.append(record.Title)
    return Choice(tuple(records), tuple(left_out))


@dataclass(frozen=True)
class Member:
    """A photo in the file: where its picture is on the disk and what is written in."""

    name: str
    path: Path
    texts: Written

    def content(self) -> bytes:
        return written(self.path.read_bytes(), self.texts)


class Contents:
    """Everything that the file needs, so that it is made without the database."""

    def __init__(self, choice: Choice, size: str, language: str) -> None:
        self.licences = licences_in(language)
        self.language = language
        names = file_names(record.Title for record in choice.records)
        self.members = [
            self._member(name, record, size)
            for name, record in zip(names, choice.records, strict=True)
        ]
        self.used = list(dict.fromkeys(r.media_card["licence"] for r in choice.records))
        self.words = {name: self._word(word) for name, word in WORDS.items()}
        self.names = [f"{self._word(name)}.txt" for name in (CAPTIONS, LICENCES)]

    def _member(self, name: str, record, size: str) -> Member:
        photo = record._unrestrictedGetObject()
        path = Path(press_file(photo, size)._blob.committed())
        return Member(name, path, press_texts(photo, self.language))

    def _word(self, message) -> str:
        return translate(message, target_language=self.language)

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        """Names and contents: first the texts, then the photos."""
        captions, licences = self.names
        described = [self._described(member) for member in self.members]
        contact = self.members[0].texts.contact if self.members else ""
        yield captions, captions_text(described, words=self.words, contact=contact)
        known = [self.licences[token] for token in self.used if token in self.licences]
        yield licences, licences_text((item.name, item.url) for item in known)
        for member in self.members:
            yield member.name, member.content()

    def _described(self, member: Member) -> Described:
        texts = member.texts
        return Described(
            member.name, texts.caption, texts.credit, texts.terms, texts.licence_url
        )


def zip_name(album) -> str:
    """What the file is called."""
    return f"{album.getId()}.zip"


def album_of(uid: str):
    """The album, if it is still public."""
    for record in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        UID=uid, portal_type="MediaAlbum", review_state="published"
    ):
        return record._unrestrictedGetObject()
    return None
