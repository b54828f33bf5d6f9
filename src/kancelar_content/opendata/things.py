"""What the datasets of `Věc` have in common: their rows, and the head of a record."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import tzinfo
from kancelar_content.listing.active import inactive_records
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.multilingual.versions import visible_versions
from kancelar_content.opendata.addresses import address_of
from kancelar_content.opendata.moments import moment
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.translations import czech_first
from kancelar_content.opendata.translations import joined
from kancelar_content.opendata.translations import language_map
from kancelar_content.opendata.translations import Row
from kancelar_content.publication.site_time import site_zone
from plone import api


COLUMNS = (
    "UID",
    "Title",
    "Description",
    "Language",
    "TranslationGroup",
    "effective",
)

#: The newest are served; a file of so many has about 5 MB.
LARGEST = 5000

#: The catalog's year of what has no day of publication.
NEVER = 1969


class Things:
    """A dataset of one kind of content; versions in other languages are one record.

    Derived classes name `norm_context`, `norm_type` and the `columns` they read,
    give the `query` of what is public, and tell in `_told` what `Věc` does not.
    """

    columns: tuple[str, ...] = ()

    def __init__(self, context, request) -> None:
        self.catalog = api.portal.get_tool("portal_catalog")

    def items(self, base: str, publisher: Record) -> Iterator[Record]:
        """Records of all that is public, newest first."""
        zone = site_zone()
        # The order is kept longer than the minute of the catalog's own dates.
        query = {**self.query(), "show_inactive": True}
        inactive = inactive_records(self.catalog)
        records = ordered_records(self.catalog, query)
        rows = self._rows(record for record in records if record not in inactive)
        for versions in joined(rows, group="TranslationGroup", limit=LARGEST):
            yield self._item(versions, base, publisher, zone)

    def versions_of(self, content) -> list[Row]:
        """Rows of the record that the content is a part of, or will be once public."""
        brains = visible_versions(content).values()
        records = {b.getRID() for b in brains if b.review_state == "published"}
        own = self.catalog.getrid("/".join(content.getPhysicalPath()))
        return czech_first(self._rows({own, *records} - {None}))

    def item_of(self, versions: list[Row], base: str, publisher: Record) -> Record:
        """The record of these versions."""
        return self._item(versions, base, publisher, site_zone())

    def _rows(self, records: Iterable[int]) -> Iterator[Row]:
        columns = (*COLUMNS, *self.columns)
        for path, *values in metadata(self.catalog, records, columns):
            yield {"path": path, **dict(zip(columns, values, strict=True))}

    def _item(
        self, versions: list[Row], base: str, publisher: Record, zone: tzinfo
    ) -> Record:
        first = versions[0]
        item = {
            "@context": self.norm_context,
            "typ": self.norm_type,
            "iri": address_of(first["path"], base),
            "název": language_map(versions, "Title"),
        }
        summary = language_map(versions, "Description")
        if summary:
            item["popis"] = summary
        if first["effective"].year() > NEVER:
            item["vytvořeno"] = moment(first["effective"], zone)
        return item | self._told(versions, base, publisher, zone)
