"""The home page of a language: what is new, and where everything is."""

from functools import cached_property
from kancelar_content.listing.counts import value_counts
from kancelar_content.listing.records import ordered_records
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.press.queries import release_query
from kancelar_content.press.rows import list_rows
from kancelar_content.press.rows import Row
from kancelar_content.press.selection import FACETS
from kancelar_content.press.selection import Selection
from kancelar_content.press.vocabularies import term_titles
from kancelar_policy import _
from kancelar_policy.browser.rooms import press_room_of
from kancelar_policy.browser.rooms import Room
from kancelar_policy.identity.known import identity
from typing import Any


NEWEST = 6


class FrontPage(ListingView):
    """Newest releases as cards and topics as signposts, from metadata alone."""

    @property
    def folder(self):
        """The folder of the language."""
        return self.context

    @cached_property
    def heading(self) -> str:
        """The name that the panel gives the site, like that of the header."""
        return identity(self.language).name

    @cached_property
    def room(self) -> Room | None:
        return press_room_of(self.language)

    @cached_property
    def query(self) -> dict[str, Any]:
        return release_query(room_path=self.room.path, language=self.language)

    def releases(self) -> list[Row]:
        """The newest releases."""
        if self.room is None:
            return []
        return list(
            list_rows(
                self.catalog,
                ordered_records(self.catalog, self.query)[:NEWEST],
                language=self.language,
            )
        )

    def topics(self) -> list[dict[str, Any]]:
        """Topics that have releases, with their number."""
        if self.room is None:
            return []
        counts = value_counts(self.catalog, self.query, FACETS["topic"])
        return [
            {
                "title": title,
                "number": counts[token],
                "url": self.room.url + Selection(topic=token).query_string(),
            }
            for token, title in term_titles("topics", self.language).items()
            if token in counts
        ]

    @cached_property
    def genres(self) -> dict[str, str]:
        return term_titles("genres", self.language)

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.heading,
            url=self.folder.absolute_url(),
            description=self.folder.description or self._about(),
        )

    def _about(self) -> str:
        """What the page offers, for a folder of a language that has no description."""
        return self.word(
            _(
                "home_page_about",
                default="Press releases, events and contacts: ${name}.",
                mapping={"name": self.heading},
            )
        )
