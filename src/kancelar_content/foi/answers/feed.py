"""Answers in feeds."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import urn
from kancelar_content.feeds.interfaces import IFeedSource
from kancelar_content.foi.answers.queries import answer_query
from kancelar_content.foi.answers.queries import LANGUAGE
from kancelar_content.foi.answers.topics import topic_titles
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.publication.site_time import site_zone
from kancelar_content.search.folding import plain_spaces
from plone import api
from zope.interface import implementer


COLUMNS = ("UID", "Title", "effective", "answer_facts", "answer_topics")


@implementer(IFeedSource)
class PublishedAnswers:
    """All published answers; they are changed by a new publication only."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.catalog = api.portal.get_tool("portal_catalog")
        self.topics = topic_titles()

    @property
    def title(self) -> str:
        return plain_spaces(self.context.Title())

    def count(self, topic: str | None) -> int:
        return len(self._records(topic))

    def entries(self, topic: str | None, limit: int) -> list[Entry]:
        return list(self._entries(self._records(topic)[:limit]))

    def _records(self, topic: str | None):
        return ordered_records(self.catalog, answer_query(topic=topic))

    def _entries(self, records) -> Iterator[Entry]:
        zone, url_of = site_zone(), url_of_path()
        found = metadata(self.catalog, records, COLUMNS)
        for path, uid, title, effective, facts, topics in found:
            published = datetime.fromtimestamp(effective.timeTime(), zone)
            url = url_of(path)
            yield Entry(
                id=urn(uid),
                title=plain_spaces(title),
                link=url,
                language=LANGUAGE,
                published=published,
                updated=published,
                summary=plain_spaces(facts["question"]),
                categories=tuple(
                    (token, self.topics.get(token, token)) for token in topics or ()
                ),
                attachments=tuple(
                    Enclosure(f"{url}/{name}/@@download/{field}", kind, size, title)
                    for title, name, field, kind, size in facts["files"]
                ),
            )
