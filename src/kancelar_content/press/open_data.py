"""Press releases as „Aktuality“ of 2020-07-01."""

from datetime import datetime
from datetime import tzinfo
from kancelar_content import _
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.moments import spoken
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import news_problems
from kancelar_content.opendata.things import Things
from kancelar_content.opendata.translations import Row
from kancelar_content.press.feed import last_change
from kancelar_content.press.queries import release_query
from zope.interface import implementer


@implementer(IOpenDataset)
class News(Things):
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
    norm_context = "https://ofn.gov.cz/aktuality/2020-07-01/kontexty/aktualita.jsonld"
    norm_type = "Aktualita"
    columns = ("source_changed", "release_corrections")

    @staticmethod
    def query() -> dict:
        return release_query()

    @staticmethod
    def problems(item: Record) -> list[str]:
        return news_problems(item)

    @staticmethod
    def _told(
        versions: list[Row], base: str, publisher: Record, zone: tzinfo
    ) -> Record:
        published = datetime.fromtimestamp(versions[0]["effective"].timeTime(), zone)
        changed = last_change(
            published,
            *(row["source_changed"] or None for row in versions),
            *(
                corrected
                for row in versions
                for corrected, _text in row["release_corrections"] or ()
            ),
        )
        return {"aktualizováno": spoken(changed), "oznamovatel": publisher}
