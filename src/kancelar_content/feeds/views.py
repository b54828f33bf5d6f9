"""The feeds of a place: `feed.atom` and `feed.json`."""

from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from kancelar_content.feeds import atom
from kancelar_content.feeds import json_feed
from kancelar_content.feeds.entry import Feed
from kancelar_content.feeds.entry import urn
from kancelar_content.feeds.interfaces import IFeedSource
from kancelar_content.feeds.paging import ENTRIES
from kancelar_content.feeds.paging import page_addresses
from kancelar_content.feeds.paging import page_number
from kancelar_content.listing.answer import conditional_answer
from kancelar_content.search.folding import plain_spaces
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from urllib.parse import urlencode
from zExceptions import NotFound
from zope.component import getAdapters


def feed_sources(context, request) -> list:
    """All that is published in the place, whichever domain it belongs to."""
    return [
        source for _name, source in sorted(getAdapters((context, request), IFeedSource))
    ]


class FeedView(BrowserView):
    """Newest entries of a place, of one topic if `topic` names it."""

    name: str
    content_type: str
    renderer: Callable[[Feed], bytes]

    def __call__(self) -> bytes:
        self.sources = feed_sources(self.context, self.request)
        self.topics = {
            token: title
            for source in self.sources
            for token, title in source.topics.items()
        }
        self.topic = self._parameter("topic")
        if self.topic and self.topic not in self.topics:
            raise NotFound(self.name)
        self.total = sum(source.count(self.topic) for source in self.sources)
        self.page = page_number(self._parameter("page"), total=self.total)
        if self.page is None:
            raise NotFound(self.name)
        self.request.response.setHeader("Content-Type", self.content_type)
        return conditional_answer(
            self.request,
            vary=("Accept-Encoding",),
            parts=(self._address(self.page), self.topics),
            make=lambda: type(self).renderer(self._feed()),
        )

    HEAD = __call__

    def _parameter(self, name: str) -> str | None:
        value = self.request.form.get(name) or None
        if value is not None and not isinstance(value, str):
            raise NotFound(self.name)
        return value

    def _address(self, page: int) -> str:
        parameters = {"topic": self.topic, "page": page if page > 1 else None}
        given = {name: value for name, value in parameters.items() if value}
        query = f"?{urlencode(given)}" if given else ""
        return f"{self.context.absolute_url()}/{self.name}{query}"

    def _feed(self) -> Feed:
        site = plain_spaces(api.portal.get_navigation_root(self.context).Title())
        title = f"{self.sources[0].title} – {site}" if len(self.sources) == 1 else site
        if self.topic:
            title = f"{title}: {self.topics[self.topic]}"
        entries = self._entries()
        return Feed(
            id=urn(self.context.UID(), self.topic or ""),
            title=plain_spaces(title),
            link=self.context.absolute_url(),
            url=self._address(self.page),
            language=ILanguage(self.context).get_language(),
            author=site,
            updated=max(
                (entry.updated for entry in entries),
                default=self.context.created().asdatetime().astimezone(UTC),
            ),
            entries=entries,
            description=plain_spaces(self.context.Description()),
            pages=page_addresses(self.page, total=self.total, address=self._address),
        )

    def _entries(self) -> tuple:
        limit = self.page * ENTRIES
        found = [
            entry
            for source in self.sources
            for entry in source.entries(self.topic, limit)
        ]
        if len(self.sources) > 1:
            found.sort(key=_published, reverse=True)
        return tuple(found[limit - ENTRIES : limit])


def _published(entry) -> datetime:
    return entry.published


class AtomView(FeedView):
    """`feed.atom`."""

    name = "feed.atom"
    content_type = atom.CONTENT_TYPE
    renderer = staticmethod(atom.render)


class JSONFeedView(FeedView):
    """`feed.json`."""

    name = "feed.json"
    content_type = json_feed.CONTENT_TYPE
    renderer = staticmethod(json_feed.render)
