"""Tells readers' programs of the feeds, in the head of the page."""

from kancelar_content import _
from kancelar_content.feeds.interfaces import IHasFeeds
from kancelar_content.feeds.views import feed_sources
from plone.app.layout.viewlets.common import ViewletBase
from plone.app.multilingual.interfaces import ILanguageRootFolder
from urllib.parse import urlencode
from zope.i18n import translate


FORMATS = (
    ("feed.atom", "application/atom+xml", "Atom"),
    ("feed.json", "application/feed+json", "JSON Feed"),
)


class FeedLinks(ViewletBase):
    """The feeds of the nearest place that has any, and of the topic shown."""

    def update(self) -> None:
        super().update()
        self.links = []
        place = self._place()
        sources = feed_sources(place, self.request) if place is not None else []
        if not sources:
            return
        title = sources[0].title
        self._add(place, title, {})
        topic = self.request.form.get("topic")
        topics = {k: v for source in sources for k, v in source.topics.items()}
        if isinstance(topic, str) and topic in topics:
            self._add(place, f"{title}: {topics[topic]}", {"topic": topic})

    def _place(self):
        for item in self.context.aq_chain:
            if IHasFeeds.providedBy(item) or ILanguageRootFolder.providedBy(item):
                return item
        return None

    def _add(self, place, title: str, parameters: dict[str, str]) -> None:
        query = f"?{urlencode(parameters)}" if parameters else ""
        for name, kind, label in FORMATS:
            message = _(
                "title_feed",
                default="${title} (${format})",
                mapping={"title": title, "format": label},
            )
            self.links.append(
                {
                    "href": f"{place.absolute_url()}/{name}{query}",
                    "type": kind,
                    "title": translate(message, context=self.request),
                }
            )
