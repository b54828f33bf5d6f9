"""Press releases as „Aktuality“ of 2020-07-01."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content import _
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.opendata.addresses import address_of
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.moments import spoken
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import news_problems
from kancelar_content.opendata.translations import joined
from kancelar_content.opendata.translations import language_map
from kancelar_content.press.feed import last_change
from kancelar_content.press.queries import release_query
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from plone import api
from zope.interface import implementer


CONTEXT = "https://ofn.gov.cz/aktuality/2020-07-01/kontexty/aktualita.jsonld"
COLUMNS = (
    "UID",
    "Title",
    "Description",
    "Language",
    "TranslationGroup",
    "effective",
    "source_changed",
    "release_corrections",
)

#: The newest are served; a file of so many has about 5 MB.
LARGEST = 5000


@implementer(IOpenDataset)
class News:
    """Published releases; versions in other languages are texts of one item."""

    title = _("open_data_news_title", default="News")
    description = _(
        "open_data_news_description",
        default=(
            "Press releases of the Liberec Region with title, summary and moments of "
            "publication and change, in all languages of the site. The 5,000 newest, "
            "renewed whenever a release is published."
        ),
    )
    keywords = (
        _("keyword_news", default="news"),
        _("keyword_press_releases", default="press releases"),
        _("keyword_region", default="region"),
    )
    theme = "SOCI"
    norm = "https://ofn.gov.cz/aktuality"
    norm_version = "2020-07-01"

    def __init__(self, context, request) -> None:
        self.catalog = api.portal.get_tool("portal_catalog")

    def items(self, base: str, publisher: Record) -> Iterator[Record]:
        records = ordered_records(self.catalog, release_query())
        rows = (
            {"path": path, **dict(zip(COLUMNS, values, strict=True))}
            for path, *values in metadata(self.catalog, records, COLUMNS)
        )
        zone = site_zone()
        for versions in joined(rows, group="TranslationGroup", limit=LARGEST):
            yield self._item(versions, base, publisher, zone)

    @staticmethod
    def problems(item: Record) -> list[str]:
        return news_problems(item)

    @staticmethod
    def _item(versions: list[Record], base: str, publisher: Record, zone) -> Record:
        first = versions[0]
        published = datetime.fromtimestamp(first["effective"].timeTime(), zone)
        changed = last_change(
            published,
            *(row["source_changed"] or None for row in versions),
            *(
                corrected
                for row in versions
                for corrected, _text in row["release_corrections"] or ()
            ),
        )
        item = {
            "@context": CONTEXT,
            "typ": "Aktualita",
            "iri": address_of(first["path"], base),
            "název": _plain(language_map(versions, "Title")),
            "popis": _plain(language_map(versions, "Description")),
            "vytvořeno": spoken(published),
            "aktualizováno": spoken(changed),
            "oznamovatel": publisher,
        }
        if not item["popis"]:
            del item["popis"]
        return item


def _plain(texts: dict[str, str]) -> dict[str, str]:
    return {language: plain_spaces(text) for language, text in texts.items()}
