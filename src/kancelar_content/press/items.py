"""A release as JSON, made from the catalog's metadata alone."""

from collections.abc import Callable
from collections.abc import Iterable
from datetime import datetime
from datetime import tzinfo
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


def iso_moment(moment: Any, zone: tzinfo) -> str | None:
    """A catalog date in the site's zone, ISO 8601 to the second."""
    seconds = moment.timeTime() if moment else None
    if seconds is None or moment.year() < 1970:
        return None
    return datetime.fromtimestamp(seconds, zone).isoformat(timespec="seconds")


def term(titles: dict[str, str], token: str) -> dict[str, str]:
    """Token and title; a term that is gone is named by its token."""
    return {"token": token, "title": titles.get(token, token)}


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


class ItemBuilder:
    """Makes items of one request: titles, zone and addresses are looked up once."""

    def __init__(
        self,
        fields: Iterable[str],
        *,
        url_of: Callable[[str], str],
        zone: tzinfo,
        titles: dict[str, dict[str, str]],
        published_versions: Callable[[str], list[tuple[str, str]]],
    ) -> None:
        self.url_of = url_of
        self.zone = zone
        self.titles = titles
        self.published_versions = published_versions
        self.columns: tuple[str, ...] = ()
        self.makers: list[tuple[str, Callable, slice]] = []
        for field in sorted(fields):
            first = len(self.columns)
            self.columns += COLUMNS[field]
            self.makers.append(
                (field, getattr(self, f"_{field}"), slice(first, len(self.columns)))
            )

    def item(self, path: str, *values: Any) -> dict[str, Any]:
        """One item from its path and the values of `columns`."""
        url = self.url_of(path)
        item = {"@id": url, "@type": "PressRelease"}
        for field, make, columns in self.makers:
            item[field] = make(url, *values[columns])
        return item

    def _title(self, url, value):
        return value

    def _description(self, url, value):
        return value

    def _language(self, url, value):
        return value

    def _text(self, url, value):
        return value or ""

    _number = _place = _byline = _department = _text

    def _date(self, url, value):
        return iso_moment(value, self.zone)

    _modified = _date

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

    def _translations(self, url, group):
        if not isinstance(group, str):
            return []
        versions = (
            {"@id": self.url_of(path), "language": language}
            for language, path in self.published_versions(group)
        )
        return [version for version in versions if version["@id"] != url]
