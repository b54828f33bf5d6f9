"""A release as JSON, made from the catalog's metadata alone."""

from kancelar_content.listing.items import iso_moment
from kancelar_content.listing.items import ItemBuilder
from kancelar_content.listing.items import term
from typing import Any
from urllib.parse import quote


#: Fields of an item and the columns they are made from.
COLUMNS = {
    "attachments": ("release_attachments",),
    "byline": ("release_byline",),
    "corrections": ("release_corrections",),
    "date": ("effective",),
    "department": ("release_department",),
    "description": ("Description",),
    "genre": ("release_genre",),
    "image": ("image_scales", "image_alt", "image_credit"),
    "language": ("Language",),
    "modified": ("modified",),
    "number": ("release_number",),
    "place": ("release_place",),
    "portfolios": ("release_portfolios",),
    "source": ("release_source",),
    "title": ("Title",),
    "topics": ("release_topics",),
    "translations": ("TranslationGroup",),
}


def attachment(url: str, name: str, title: str, content_type: str, size: int) -> dict:
    """An attachment of the release at `url`."""
    return {
        "title": title,
        "content_type": content_type,
        "size": size,
        "url": f"{url}/{quote(name)}/@@download",
    }


def correction(corrected: str, text: str) -> dict[str, str]:
    """A correction with its moment."""
    return {"date": corrected, "text": text}


def lead_image(url: str, scales: Any, alt: str, credit: str) -> dict | None:
    """The lead image with all its scales, as absolute addresses."""
    try:
        image = scales["image"][0]
    except (KeyError, IndexError, TypeError):
        return None
    return {
        "alt": alt or "",
        "credit": credit or "",
        "content_type": image["content-type"],
        "size": image["size"],
        "download": f"{url}/{image['download']}",
        "width": image["width"],
        "height": image["height"],
        "scales": {
            name: {
                "download": f"{url}/{scale['download']}",
                "width": scale["width"],
                "height": scale["height"],
            }
            for name, scale in image["scales"].items()
        },
    }


class ReleaseBuilder(ItemBuilder):
    """Items of press releases."""

    portal_type = "PressRelease"
    field_columns = COLUMNS

    def _text(self, url, value):
        return value or ""

    _number = _place = _byline = _department = _text

    def _date(self, url, value):
        return iso_moment(value, self.zone)

    def _genre(self, url, token):
        return term(self.titles["genres"], token)

    def _source(self, url, token):
        return term(self.titles["sources"], token)

    def _topics(self, url, tokens):
        return [term(self.titles["topics"], token) for token in tokens or ()]

    def _portfolios(self, url, tokens):
        return [term(self.titles["portfolios"], token) for token in tokens or ()]

    def _image(self, url, scales, alt, credit):
        return lead_image(url, scales, alt, credit)

    def _attachments(self, url, rows):
        return [attachment(url, *row) for row in rows or ()]

    def _corrections(self, url, rows):
        return [correction(*row) for row in rows or ()]
