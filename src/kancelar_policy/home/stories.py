"""What sections show of other content, read from the catalog's metadata."""

from collections.abc import Iterable
from dataclasses import dataclass
from DateTime import DateTime
from datetime import date
from datetime import datetime
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.media.gallery.album_cards import album_cards
from kancelar_content.media.renditions.picture_rules import picture_sources
from kancelar_content.media.texts import text_in
from kancelar_content.press.items import lead_image
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone import api
from typing import Any
from zope.component import getUtility
from zope.intid.interfaces import IIntIds


STORY = (
    "Title",
    "Description",
    "effective",
    "portal_type",
    "release_genre",
    "image_scales",
    "image_alt",
    "image_credit",
)

#: Scales below this width are for lists; those of a fixed form are cut.
SMALLEST = 300


@dataclass(frozen=True)
class Image:
    """An image in all its widths, for the browser to choose."""

    url: str
    srcset: str
    width: int
    height: int
    alt: str
    credit: str


@dataclass(frozen=True)
class Story:
    """A page with title, description, day and picture."""

    path: str
    url: str
    title: str
    description: str
    day: date | None
    written_day: str
    genre: str
    image: Image | None


def image_of(url: str, scales: Any, alt: Any, credit: Any) -> Image | None:
    """All scales of the lead image from `SMALLEST` on, the largest as the default."""
    found = lead_image(url, scales, _text(alt), _text(credit))
    if found is None:
        return None
    widths = {
        scale["width"]: scale
        for scale in found["scales"].values()
        if scale["width"] >= SMALLEST
    } or {found["width"]: found}
    largest = widths[max(widths)]
    return Image(
        largest["download"],
        ", ".join(f"{widths[width]['download']} {width}w" for width in sorted(widths)),
        largest["width"],
        largest["height"],
        found["alt"],
        found["credit"],
    )


def cover_of(record: int, language: str) -> Image | None:
    """The photo that stands for an album."""
    (album,) = album_cards(api.portal.get_tool("portal_catalog"), [record])
    if album.cover is None:
        return None
    card = album.cover.card
    picture = picture_sources(card, album.cover.url, "")
    if picture is None:
        return None
    return Image(
        picture["src"],
        picture["srcset"],
        picture["width"],
        picture["height"],
        text_in(card["alt"], language)[0],
        card["credit"],
    )


def related_path(relation) -> str | None:
    """The path that the relation leads to, without waking what is there."""
    if relation is None or relation.to_id is None:
        return None
    references = getUtility(IIntIds).refs
    reference = references.get(relation.to_id)
    return None if reference is None else reference.path


def published_record(path: str | None) -> int | None:
    """The catalog record of a published page that the user may see."""
    if path is None:
        return None
    catalog = api.portal.get_tool("portal_catalog")
    # Without `show_inactive` the catalog traverses the path, which wakes the page.
    for brain in catalog.searchResults(
        path={"query": path, "depth": 0},
        review_state="published",
        effectiveRange=DateTime(),
        show_inactive=True,
    ):
        return brain.getRID()
    return None


def stories(records: Iterable[int], language: str) -> list[Story]:
    """The records as stories; wakes nothing."""
    catalog = api.portal.get_tool("portal_catalog")
    url_of = url_of_path()
    found = []
    records = list(records)
    rows = metadata(catalog, records, STORY)
    for record, (path, *values) in zip(records, rows, strict=True):
        row: dict[str, Any] = dict(zip(STORY, values, strict=True))
        url = url_of(path)
        day = _day(row["effective"])
        found.append(
            Story(
                path=path,
                url=url,
                title=row["Title"],
                description=row["Description"] or "",
                day=day,
                written_day=written_date(day, language) if day else "",
                genre=_text(row["release_genre"]),
                image=cover_of(record, language)
                if row["portal_type"] == "MediaAlbum"
                else image_of(
                    url, row["image_scales"], row["image_alt"], row["image_credit"]
                ),
            )
        )
    return found


def _text(value: Any) -> str:
    """A column that an object lacks holds a marker."""
    return value if isinstance(value, str) else ""


def _day(moment: Any) -> date | None:
    if not moment or moment.year() < 1970:
        return None
    return datetime.fromtimestamp(moment.timeTime(), site_zone()).date()
