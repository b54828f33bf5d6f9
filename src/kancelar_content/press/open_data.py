"""Press releases as „Aktuality“ of 2020-07-01."""

from collections.abc import Iterable
from collections.abc import Iterator
from datetime import datetime
from datetime import tzinfo
from kancelar_content import _
from kancelar_content.opendata.addresses import address_of
from kancelar_content.opendata.attachments import digital_object
from kancelar_content.opendata.interfaces import IOpenDataset
from kancelar_content.opendata.moments import spoken
from kancelar_content.opendata.records import Record
from kancelar_content.opendata.rules import news_problems
from kancelar_content.opendata.things import Things
from kancelar_content.opendata.translations import language_map
from kancelar_content.opendata.translations import Row
from kancelar_content.press.feed import last_change
from kancelar_content.press.items import attachment
from kancelar_content.press.items import lead_image
from kancelar_content.press.queries import release_query
from kancelar_content.press.settings import rows
from kancelar_content.search.folding import plain_spaces
from plone import api
from typing import ClassVar
from zope.interface import implementer


@implementer(IOpenDataset)
class News(Things):
    """Published releases; versions in other languages are texts of one item."""

    title = _("open_data_news_title", default="News")
    description = _(
        "open_data_news_description",
        default=(
            "Press releases of the Liberec Region with title, summary, topics, "
            "attachments and moments of publication and change, in all languages of "
            "the site. The 5,000 newest, renewed whenever a release is published."
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
    portal_type = "PressRelease"
    form_fields: ClassVar = {
        "title": "IBasic-title",
        "description": "IBasic-description",
    }
    columns = (
        "source_changed",
        "release_corrections",
        "release_topics",
        "release_attachments",
        "image_scales",
        "image_alt",
    )

    @staticmethod
    def query() -> dict:
        return release_query()

    @staticmethod
    def awaits(content) -> bool:
        return not content.is_template and api.content.get_state(content) != "withdrawn"

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
        told = {
            "aktualizováno": spoken(changed),
            "téma": _themes(versions[0]["release_topics"] or ()),
            "příloha": [*_images(versions, base), *_files(versions, base)],
            "oznamovatel": publisher,
        }
        return {name: value for name, value in told.items() if value}


def _themes(topics: Iterable[str]) -> list[str]:
    """Items of the state's list that the topics stand for; several may be one."""
    themes = {row.get("token"): row.get("theme") for row in rows("topics")}
    return list(dict.fromkeys(filter(None, map(themes.get, topics))))


def _images(versions: list[Row], base: str) -> Iterator[Record]:
    """The lead image of the first version; it is called by what it shows."""
    first = versions[0]
    url = address_of(first["path"], base)
    image = lead_image(url, first["image_scales"], "", "")
    if image:
        shown = language_map(versions, "image_alt")
        yield digital_object(image["download"], image["content_type"], shown)


def _files(versions: list[Row], base: str) -> Iterator[Record]:
    """Attachments of all versions, each in its own language."""
    for version in versions:
        url = address_of(version["path"], base)
        for row in version["release_attachments"] or ():
            file = attachment(url, *row)
            name = {version["Language"]: plain_spaces(file["title"])}
            yield digital_object(file["url"], file["content_type"], name)
