"""Press releases in feeds."""

from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from datetime import tzinfo
from kancelar_content import _
from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import urn
from kancelar_content.feeds.interfaces import IFeedSource
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.press.items import attachment
from kancelar_content.press.items import lead_image
from kancelar_content.press.press_room import IPressRoom
from kancelar_content.press.queries import release_query
from kancelar_content.press.titles import distinct_title
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from plone import api
from plone.base.interfaces import ILanguage
from zope.i18n import translate
from zope.interface import implementer


COLUMNS = (
    "UID",
    "Title",
    "Description",
    "effective",
    "source_changed",
    "release_corrections",
    "release_byline",
    "release_topics",
    "image_scales",
    "image_alt",
    "release_attachments",
)


def last_change(published: datetime, *changes: str | None) -> datetime:
    """When readers were told anything last; what changed before does not count."""
    moments = (datetime.fromisoformat(change) for change in changes if change)
    zone = published.tzinfo
    return max([published, *(moment.astimezone(zone) for moment in moments)])


@implementer(IFeedSource)
class PressReleases:
    """Releases of a press room, or of a whole language."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = ILanguage(context).get_language()
        self.topics = term_titles("topics", self.language)

    @property
    def title(self) -> str:
        if IPressRoom.providedBy(self.context):
            return plain_spaces(self.context.Title())
        message = _("title_press_releases", default="Press releases")
        return translate(message, target_language=self.language)

    def count(self, topic: str | None) -> int:
        return len(self._records(topic))

    def entries(self, topic: str | None, limit: int) -> list[Entry]:
        return list(self._entries(self._records(topic)[:limit]))

    def _records(self, topic: str | None):
        room = IPressRoom.providedBy(self.context)
        query = release_query(
            room_path="/".join(self.context.getPhysicalPath()) if room else None,
            language=self.language,
            topic=topic,
        )
        return ordered_records(self.catalog, query)

    def _entries(self, records) -> Iterator[Entry]:
        zone, url_of = site_zone(), url_of_path()
        for path, *values in metadata(self.catalog, records, COLUMNS):
            yield self._entry(
                url_of(path), zone, dict(zip(COLUMNS, values, strict=True))
            )

    def _entry(self, url: str, zone: tzinfo, record: dict) -> Entry:
        effective = record["effective"]
        published = datetime.fromtimestamp(effective.timeTime(), zone)
        corrections = record["release_corrections"] or ()
        return Entry(
            id=urn(record["UID"]),
            title=self._title(record["Title"], effective),
            link=url,
            language=self.language,
            published=published,
            updated=last_change(
                published,
                record["source_changed"] or None,
                *(corrected for corrected, _text in corrections),
            ),
            summary="\n\n".join(
                filter(
                    None,
                    (
                        plain_spaces(record["Description"]),
                        *(self._correction(zone, *row) for row in corrections),
                    ),
                )
            ),
            author=record["release_byline"] or "",
            categories=tuple(
                (token, self.topics.get(token, token))
                for token in record["release_topics"] or ()
            ),
            image=self._image(url, record["image_scales"], record["image_alt"]),
            attachments=tuple(
                Enclosure(
                    file["url"],
                    file["content_type"],
                    file["size"],
                    plain_spaces(file["title"]),
                )
                for row in record["release_attachments"] or ()
                for file in (attachment(url, *row),)
            ),
        )

    def _title(self, title: str, effective: DateTime) -> str:
        return plain_spaces(
            distinct_title(self.catalog, title, self.language, effective)
        )

    def _correction(self, zone: tzinfo, corrected: str, text: str) -> str:
        day = datetime.fromisoformat(corrected).astimezone(zone).date()
        message = _(
            "feed_correction",
            default="Correction of ${date}: ${text}",
            mapping={"date": written_date(day, self.language), "text": text},
        )
        return translate(message, target_language=self.language)

    def _image(self, url: str, scales, alt: str) -> Enclosure | None:
        image = lead_image(url, scales, alt, "")
        if image is None:
            return None
        return Enclosure(
            image["download"], image["content_type"], image["size"], image["alt"]
        )
