"""New drafts that begin with the fields of another release."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from html import escape
from kancelar_content.press.placeholders import DATE
from kancelar_content.press.placeholders import fill
from kancelar_content.press.placeholders import NUMBER_OF_MEETING
from kancelar_content.publication.dates import written_date
from plone import api
from plone.app.textfield.value import RichTextValue
from typing import Any
from z3c.relationfield import RelationValue
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


#: Of the image only its credit is worth keeping: the next event has another image.
FROM_TEMPLATE = (
    "genre",
    "topics",
    "portfolios",
    "place",
    "source",
    "agenda_url",
    "stream_url",
    "contributing_department",
    "parts",
    "press_contacts",
    "byline_name",
    "byline_function",
    "internal_note",
)
#: Its topics are those of all parts together.
FROM_DIGEST = (
    "place",
    "source",
    "meeting_number",
    "meeting_date",
    "contributing_department",
    "press_contacts",
    "byline_name",
    "byline_function",
)


def make_from_template(
    room, template, *, day: date, meeting_number: int | None, language: str
):
    """A draft in the room with the template's fields, its placeholders filled in."""
    values = {
        DATE: written_date(day, language),
        NUMBER_OF_MEETING: str(meeting_number or ""),
    }
    fields = _copied(template, FROM_TEMPLATE)
    if meeting_number:
        fields.update(meeting_number=meeting_number, meeting_date=day)
    return api.content.create(
        room,
        "PressRelease",
        safe_id=True,
        title=fill(template.title, values),
        description=fill(template.description or "", values),
        text=_filled_text(template.text, values),
        **fields,
    )


def make_from_part(digest, position: int, room):
    """A draft in the room from one part of the digest; positions count from 0."""
    part: Mapping[str, Any] = digest.parts[position]
    fields = _copied(digest, FROM_DIGEST)
    release = api.content.create(
        room,
        "PressRelease",
        safe_id=True,
        title=part.get("headline") or digest.title,
        text=_paragraphs(part.get("text") or ""),
        genre="decision",
        portfolios=[part["portfolio"]] if part.get("portfolio") else [],
        resolution=part.get("resolution") or digest.resolution,
        internal_note=", ".join(filter(None, map(part.get, ("member", "amount")))),
        **fields,
    )
    release.relatedItems = [RelationValue(getUtility(IIntIds).getId(digest))]
    release.reindexObject()
    return release


def _copied(source, names: tuple[str, ...]) -> dict[str, Any]:
    values = {name: getattr(source, name, None) for name in names}
    return {
        name: deepcopy(value) for name, value in values.items() if value is not None
    }


def _filled_text(text: RichTextValue | None, values: Mapping[str, str]):
    return _rich_text(fill(text.raw, values)) if text and text.raw else None


def _paragraphs(text: str) -> RichTextValue | None:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if not lines:
        return None
    return _rich_text("".join(f"<p>{escape(line)}</p>" for line in lines))


def _rich_text(raw: str) -> RichTextValue:
    return RichTextValue(raw, "text/html", "text/x-html-safe")
