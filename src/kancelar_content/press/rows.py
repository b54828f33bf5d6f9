"""A release in a public list, read from catalog metadata alone."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.press.titles import distinct_title
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from typing import Any


COLUMNS = (
    "Title",
    "Description",
    "Language",
    "effective",
    "release_number",
    "release_genre",
    "release_topics",
    "release_corrections",
    "image_scales",
    "image_alt",
)


@dataclass(frozen=True)
class Thumbnail:
    """A scale of the lead image with its alternative text."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Row:
    """What a list shows of one release."""

    url: str
    title: str
    description: str
    day: date
    written_day: str
    number: str
    genre: str
    topics: tuple[str, ...]
    corrected: str
    thumbnail: Thumbnail | None


def thumbnail(
    url: str, scales: Mapping | None, alt: str, wanted: Iterable[str]
) -> Thumbnail | None:
    """The first wanted scale that the image has; the image itself if it is smaller."""
    images = scales.get("image") if scales else None
    if not images:
        return None
    image = images[0]
    found = next(
        (image["scales"][name] for name in wanted if name in image["scales"]), image
    )
    return Thumbnail(
        f"{url}/{found['download']}", found["width"], found["height"], alt or ""
    )


def list_rows(
    catalog,
    records: Iterable[int],
    *,
    language: str,
    scales: tuple[str, ...] = ("preview", "mini"),
) -> Iterator[Row]:
    """Rows of these catalog records; no content object is woken."""
    zone, url_of = site_zone(), url_of_path()
    for path, *values in metadata(catalog, records, COLUMNS):
        row: dict[str, Any] = dict(zip(COLUMNS, values, strict=True))
        url = url_of(path)
        effective = row["effective"]
        day = datetime.fromtimestamp(effective.timeTime(), zone).date()
        yield Row(
            url=url,
            title=distinct_title(catalog, row["Title"], row["Language"], effective),
            description=row["Description"] or "",
            day=day,
            written_day=written_date(day, language),
            number=row["release_number"] or "",
            genre=row["release_genre"] or "",
            topics=tuple(row["release_topics"] or ()),
            corrected=_last_correction(row["release_corrections"], zone, language),
            thumbnail=thumbnail(url, row["image_scales"], row["image_alt"], scales),
        )


def _last_correction(corrections: Any, zone, language: str) -> str:
    if not corrections:
        return ""
    moment = datetime.fromisoformat(corrections[-1][0])
    return written_date(moment.astimezone(zone).date(), language)
