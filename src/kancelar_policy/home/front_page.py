"""The home page of a language as readers see it: composed, or else automatic."""

from dataclasses import replace
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content.listing.records import ordered_records
from kancelar_content.page_head import PageHead
from kancelar_content.page_head import Picture
from kancelar_content.publication.site_time import site_zone
from kancelar_policy.browser.frame import remembered
from kancelar_policy.browser.front_page import FrontPage
from kancelar_policy.browser.front_page import NEWEST
from kancelar_policy.home.current import published_home
from kancelar_policy.home.home_page import HomePage
from kancelar_policy.home.section_views import SectionView
from kancelar_policy.home.states import STATES
from kancelar_policy.home.stories import stories
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


def section_view(section, request) -> SectionView:
    """The view that shows a section of this kind."""
    return api.content.get_view(section.getLayout(), section, request)


class HomeFrontPage(FrontPage):
    """The published version; where there is none, the newest releases and topics."""

    composed = ViewPageTemplateFile("templates/home_page.pt")

    def __call__(self) -> str:
        return self.index() if self.home is None else self.composed()

    @cached_property
    def home(self) -> HomePage | None:
        return published_home(self.folder)

    def sections(self) -> str:
        """What is shown now, made once for each state of the catalog and each day."""
        now = datetime.now(UTC)
        shown = self.home.shown_sections(now)
        key = (
            "home page",
            self.home.UID(),
            self.folder.absolute_url(),
            tuple(section.getId() for section in shown),
            now.astimezone(site_zone()).date(),
        )
        return remembered(key, lambda: self._make(shown, now))

    def _make(self, shown: list, now: datetime) -> str:
        taken: set[str] = set()
        return "".join(
            section_view(section, self.request)
            .prepare(now=now, taken=taken, first=place == 0)
            .html()
            for place, section in enumerate(shown)
        )

    @cached_property
    def page_head(self) -> PageHead:
        return replace(super().page_head, picture=self._picture())

    def _picture(self) -> Picture | None:
        """That of the lead story, else of the newest release that has one."""
        shown = self.home.shown_sections(datetime.now(UTC)) if self.home else []
        leads = [
            section_view(section, self.request).story
            for section in shown
            if section.portal_type == "LeadStory"
        ]
        newest = []
        if self.room is not None:
            records = ordered_records(self.catalog, self.query)[:NEWEST]
            newest = stories(records, self.language)
        for story in (*filter(None, leads), *newest):
            if image := story.image:
                return Picture(image.url, image.width, image.height, image.alt)
        return None

    def pictures(self) -> str:
        """What is shown now, with the address of each picture in it."""
        if self.home is not None:
            return self.sections()
        return " ".join(row.thumbnail.url for row in self.releases() if row.thumbnail)

    def state_note(self) -> dict[str, Any] | None:
        """For those who compose it: which version this is and where to change it."""
        home = self.home
        if not api.user.has_permission("kancelar_policy: Compose HomePage", obj=home):
            return None
        return {
            "title": home.title,
            "state": STATES[api.content.get_state(home)],
            "compose": f"{home.absolute_url()}/@@compose",
            "versions": f"{self.folder.absolute_url()}/@@home-pages",
        }
