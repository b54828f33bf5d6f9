"""Templates of letters: those of the office, and for the others those shipped."""

from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from functools import cache
from importlib.resources import files
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from plone import api
from plone.namedfile.file import NamedBlobFile
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.foi.letters"

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class OwnTemplate:
    """A template of the office: who put it there, and when."""

    data: bytes
    by: str
    moment: datetime


def current_template(kind: str, language: str) -> bytes:
    """What letters of the kind are made from."""
    own = own_template(kind, language)
    return own.data if own else shipped_template(kind, language)


@cache
def shipped_template(kind: str, language: str) -> bytes:
    """The template that the program brings; the Czech one for other languages."""
    folder = language if language in LANGUAGES else LANGUAGES[0]
    return files(__package__).joinpath(f"data/{folder}/{kind}.docx").read_bytes()


def own_template(kind: str, language: str) -> OwnTemplate | None:
    """The template of the office, if it keeps one."""
    kept = _kept().get(f"{language}/{kind}")
    if kept is None:
        return None
    return OwnTemplate(kept["file"].data, kept["by"], kept["moment"])


def keep_template(kind: str, language: str, data: bytes) -> None:
    """Use this template from now on; who calls has checked it."""
    annotations = IAnnotations(api.portal.get())
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    annotations[KEY][f"{language}/{kind}"] = {
        "file": NamedBlobFile(data, DOCX, f"{kind}-{language}.docx"),
        "by": api.user.get_current().getId(),
        "moment": datetime.now(UTC),
    }


def drop_template(kind: str, language: str) -> None:
    """Return to the shipped template."""
    _kept().pop(f"{language}/{kind}", None)


def _kept():
    return IAnnotations(api.portal.get()).get(KEY, {})
