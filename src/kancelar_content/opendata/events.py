"""Events of the site as „Události“ of 2020-07-01."""

from collections.abc import Iterator
from kancelar_content import _
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.opendata.addresses import address_of
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.moments import moment
from kancelar_content.opendata.moments import spoken
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import event_problems
from kancelar_content.opendata.translations import joined
from kancelar_content.opendata.translations import language_map
from kancelar_content.publication.site_time import site_zone
from plone import api
from zope.interface import implementer


CONTEXT = "https://ofn.gov.cz/události/2020-07-01/kontexty/událost.jsonld"
COLUMNS = (
    "UID",
    "Title",
    "Description",
    "Language",
    "TranslationGroup",
    "effective",
    "start",
    "end",
    "location",
)

#: The newest are served; a file of so many has about 5 MB.
LARGEST = 5000

#: The catalog's year of what has no day of publication.
NEVER = 1969


@implementer(IOpenDataset)
class Events:
    """What the office invites to, from the catalog's metadata."""

    title = _("open_data_events_title", default="Events")
    description = _(
        "open_data_events_description",
        default=(
            "Events of the Liberec Region with time and place, in all languages of the "
            "site. The 5,000 newest, renewed whenever an event is published."
        ),
    )
    keywords = (
        _("keyword_events", default="events"),
        _("keyword_calendar", default="calendar"),
        _("keyword_region", default="region"),
    )
    theme = "EDUC"
    norm = "https://ofn.gov.cz/události"
    norm_version = "2020-07-01"

    def __init__(self, context, request) -> None:
        self.catalog = api.portal.get_tool("portal_catalog")

    def items(self, base: str, publisher: Record) -> Iterator[Record]:
        query = {
            "portal_type": "Event",
            "review_state": "published",
            "show_inactive": True,
        }
        records = ordered_records(self.catalog, query)
        rows = (
            {"path": path, **dict(zip(COLUMNS, values, strict=True))}
            for path, *values in metadata(self.catalog, records, COLUMNS)
        )
        zone = site_zone()
        for versions in joined(rows, group="TranslationGroup", limit=LARGEST):
            yield self._item(versions, base, publisher, zone)

    @staticmethod
    def problems(item: Record) -> list[str]:
        return event_problems(item)

    @staticmethod
    def _item(versions: list[Record], base: str, publisher: Record, zone) -> Record:
        first = versions[0]
        item = {
            "@context": CONTEXT,
            "typ": "Událost",
            "iri": address_of(first["path"], base),
            "název": language_map(versions, "Title"),
            "popis": language_map(versions, "Description"),
            "pořadatel": [publisher],
        }
        if first["effective"].year() > NEVER:
            item["vytvořeno"] = moment(first["effective"], zone)
        place = language_map(versions, "location")
        if place:
            item["umístění"] = [{"typ": "Umístění", "název": place}]
        start, end = first["start"], first["end"]
        if start and end:
            item["doba_trvání"] = [
                {
                    "typ": "Časová specifikace",
                    "časový_interval": {
                        "typ": "Časový interval",
                        "začátek": spoken(start.astimezone(zone)),
                        "konec": spoken(end.astimezone(zone)),
                    },
                }
            ]
        if not item["popis"]:
            del item["popis"]
        return item
