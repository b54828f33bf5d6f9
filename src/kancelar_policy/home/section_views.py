"""How each kind of section looks, and what stands in an empty one: nothing.

Readers never meet an empty section; the one who composes the page is told why.
"""

from datetime import datetime
from functools import cached_property
from kancelar_content.listing.records import ordered_records
from kancelar_content.press.queries import release_query
from kancelar_content.press.rows import list_rows
from kancelar_content.press.rows import Row
from kancelar_content.press.vocabularies import term_titles
from kancelar_policy import _
from kancelar_policy.browser.rooms import press_room_of
from kancelar_policy.browser.rooms import Room
from kancelar_policy.home.events import coming_events
from kancelar_policy.home.events import ComingEvent
from kancelar_policy.home.pictograms import svg
from kancelar_policy.home.rules import target_url
from kancelar_policy.home.stories import published_record
from kancelar_policy.home.stories import related_path
from kancelar_policy.home.stories import stories
from kancelar_policy.home.stories import Story
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from typing import Any


class SectionView(BrowserView):
    """A part of the home page; at an address of its own it leads to the page."""

    #: Why readers see nothing of it, in words for the one who composes the page.
    empty_note: Any = ""
    #: The first section is painted first, so its picture is loaded first.
    first = False

    def __call__(self) -> str:
        home = self.context.aq_parent
        if api.user.has_permission("kancelar_policy: Compose HomePage", obj=home):
            self.request.response.redirect(f"{home.absolute_url()}/@@compose")
        else:
            self.request.response.redirect(home.absolute_url())
        return ""

    def prepare(self, *, now: datetime, taken: set[str], first: bool) -> "SectionView":
        """Tell the time and which pages sections above show; add those of this one."""
        self.now, self.taken, self.first = now, taken, first
        return self

    def html(self) -> str:
        """The section, or nothing if it is empty."""
        return "" if self.is_empty() else self.index()

    def is_empty(self) -> bool:
        """Whether it has nothing to show to a reader."""
        raise NotImplementedError

    @cached_property
    def folder(self):
        return self.context.aq_parent.aq_parent

    @cached_property
    def language(self) -> str:
        return ILanguage(self.folder).get_language()

    @cached_property
    def catalog(self):
        return api.portal.get_tool("portal_catalog")

    @cached_property
    def room(self) -> Room | None:
        return press_room_of(self.language)

    @cached_property
    def genres(self) -> dict[str, str]:
        return term_titles("genres", self.language)

    def releases_of(self, topic: str | None = None):
        """Records of published releases of the language, newest first."""
        if self.room is None:
            return []
        query = release_query(
            room_path=self.room.path, language=self.language, topic=topic
        )
        return ordered_records(self.catalog, query)


class LeadStoryView(SectionView):
    """A chosen story while it is public, else the newest release."""

    empty_note = _(
        "empty_lead_story",
        default="No press release has been published yet. Choose another story.",
    )

    @cached_property
    def story(self) -> Story | None:
        chosen = published_record(related_path(self.context.story))
        records = [chosen] if chosen is not None else self.releases_of()[:1]
        found = stories(records, self.language)
        return found[0] if found else None

    def is_empty(self) -> bool:
        return self.story is None

    def html(self) -> str:
        if self.story is not None:
            self.taken.add(self.story.path)
        return super().html()


class NewestReleasesView(SectionView):
    """Cards of releases that no section above shows."""

    empty_note = _(
        "empty_newest_releases",
        default="No press release of this choice has been published yet.",
    )

    @cached_property
    def rows(self) -> list[Row]:
        paths = self.catalog._catalog.paths
        wanted = self.releases_of(self.context.topic)
        near = wanted[: self.context.number + len(self.taken)]
        records = [record for record in near if paths[record] not in self.taken]
        return list(
            list_rows(
                self.catalog,
                records[: self.context.number],
                language=self.language,
            )
        )

    def is_empty(self) -> bool:
        return not self.rows


class ComingEventsView(SectionView):
    """A list with the day in front."""

    empty_note = _("empty_coming_events", default="No event is coming.")

    @cached_property
    def events(self) -> list[ComingEvent]:
        return coming_events(
            self.folder, self.language, now=self.now, number=self.context.number
        )

    def is_empty(self) -> bool:
        return not self.events


class SignpostsView(SectionView):
    """Links with pictograms."""

    empty_note = _("empty_signposts", default="There is no signpost in it yet.")

    @cached_property
    def signposts(self) -> list[dict[str, str]]:
        site_url = api.portal.get().absolute_url()
        return [
            {
                "title": row["title"],
                "url": target_url(row["target"], site_url),
                "svg": svg(row.get("pictogram") or ""),
            }
            for row in self.context.signposts or ()
        ]

    def is_empty(self) -> bool:
        return not self.signposts


class PromotionView(SectionView):
    """Picture and text of one page."""

    empty_note = _(
        "empty_promotion", default="No page is chosen, or it is not public yet."
    )

    @cached_property
    def story(self) -> Story | None:
        record = published_record(related_path(self.context.page))
        return None if record is None else stories([record], self.language)[0]

    def is_empty(self) -> bool:
        return self.story is None


class FiguresView(SectionView):
    """Numbers with what they count."""

    empty_note = _("empty_figures", default="There is no figure in it yet.")

    @cached_property
    def figures(self) -> list[dict[str, str]]:
        return [
            {key: row.get(key) or "" for key in ("number", "unit", "label", "source")}
            for row in self.context.figures or ()
        ]

    def is_empty(self) -> bool:
        return not self.figures


class FreeTextView(SectionView):
    """The text, cleaned."""

    empty_note = _("empty_free_text", default="There is no text in it yet.")

    @cached_property
    def text(self) -> str:
        value = self.context.text
        return value.output_relative_to(self.context) if value else ""

    def is_empty(self) -> bool:
        return not self.text.strip()
