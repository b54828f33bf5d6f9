"""Items of lists as JSON, made from the catalog's metadata alone."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from datetime import tzinfo
from typing import Any


def iso_moment(moment: Any, zone: tzinfo) -> str | None:
    """A catalog date in the site's zone, ISO 8601 to the second."""
    seconds = moment.timeTime() if moment else None
    if seconds is None or moment.year() < 1970:
        return None
    return datetime.fromtimestamp(seconds, zone).isoformat(timespec="seconds")


def term(titles: dict[str, str], token: str) -> dict[str, str]:
    """Token and title; a term that is gone is named by its token."""
    return {"token": token, "title": titles.get(token, token)}


class ItemBuilder:
    """Makes items of one request: titles, zone and addresses are looked up once.

    A derived class names its `portal_type` and the columns that each field is made
    from, and has a method `_<field>` for each that is not here.
    """

    portal_type = ""
    field_columns: Mapping[str, tuple[str, ...]] = {}

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
            self.columns += self.field_columns[field]
            self.makers.append(
                (field, getattr(self, f"_{field}"), slice(first, len(self.columns)))
            )

    def item(self, path: str, *values: Any) -> dict[str, Any]:
        """One item from its path and the values of `columns`."""
        url = self.url_of(path)
        item = {"@id": url, "@type": self.portal_type}
        for field, make, columns in self.makers:
            item[field] = make(url, *values[columns])
        return item

    def _title(self, url, value):
        return value

    def _description(self, url, value):
        return value

    def _language(self, url, value):
        return value

    def _modified(self, url, value):
        return iso_moment(value, self.zone)

    def _translations(self, url, group):
        if not isinstance(group, str):
            return []
        versions = (
            {"@id": self.url_of(path), "language": language}
            for language, path in self.published_versions(group)
        )
        return [version for version in versions if version["@id"] != url]
