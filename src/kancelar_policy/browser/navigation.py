"""The main navigation: two levels of sections, made once for a state of the catalog."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from kancelar_policy import _
from kancelar_policy.browser.frame import remembered
from plone.app.layout.viewlets.common import GlobalSectionsViewlet
from zope.i18n import translate


LEVELS = 2


@dataclass(frozen=True)
class Section:
    """A place that the navigation leads to."""

    title: str
    url: str
    path: str
    parts: tuple["Section", ...] = ()

    def holds(self, path: str) -> bool:
        """Whether the place at the path is this one or lies in it."""
        return f"{path}/".startswith(f"{self.path}/")


class Sections(GlobalSectionsViewlet):
    """The sections of a language; the current one is marked for every page."""

    def render(self) -> str:
        return self.index() if self.sections else ""

    def update(self) -> None:
        super().update()
        self.page_path = "/".join(self.context.getPhysicalPath())
        self.is_view = self.context.restrictedTraverse(
            "@@plone_context_state"
        ).is_view_template()
        key = ("sections", self.navigation_root_url, self.current_language)
        self.sections = remembered(key, self._sections)

    def customize_query(self, query: dict) -> None:
        query["exclude_from_nav"] = False
        query["path"]["depth"] = LEVELS

    def is_page(self, section: Section) -> bool:
        """Whether the reader is on the section's own page."""
        return self.is_view and section.path == self.page_path

    def is_current(self, section: Section) -> bool:
        """Whether the reader is in the section; the home page holds everything."""
        if section.path == self.navtree_path:
            return self.is_page(section)
        return section.holds(self.page_path)

    def more(self, section: Section) -> str:
        """What opens the second level, for those who cannot see its arrow."""
        message = _(
            "navigation_more",
            default="More in the section: ${section}",
            mapping={"section": section.title},
        )
        return translate(message, context=self.request)

    def _sections(self) -> tuple[Section, ...]:
        return tuple(self._below(self.navtree_path))

    def _below(self, path: str) -> Iterator[Section]:
        for entry in self.navtree.get(path, ()):
            is_home = entry["url"] == self.navigation_root_url
            yield Section(
                title=unescape(entry["title"]),
                url=entry["url"],
                path=self.navtree_path if is_home else entry["path"],
                parts=() if is_home else tuple(self._below(entry["path"])),
            )
