"""What the archive puts on the work desk: how much lacks what it needs to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.selection_rules import ArchiveSelection
from kancelar_content.media.archive.selection_rules import ENDED
from kancelar_content.media.archive.selection_rules import ENDING
from kancelar_content.media.archive.words import FILTERS
from plone import api
from zope.interface import implementer


PERMISSION = "kancelar_content: Add MediaItem"


@dataclass(frozen=True)
class Lack:
    """How many lack something; named as the desk's filter and order ask for it."""

    name: str
    value: str
    Title: str
    number: int

    @property
    def sortable_title(self) -> str:
        return self.Title.casefold()

    @property
    def modified(self) -> int:
        return self.number


@implementer(IDeskSection)
class LackingSection:
    """Counts that lead to the search; nothing is listed twice."""

    order = 75
    title = _("desk_media_lacks", default="Photos and videos to complete")
    empty = _(
        "desk_media_lacks_empty",
        default="No photo lacks an alternative text, credit, licence or people.",
    )

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        return api.user.has_permission(PERMISSION, obj=api.portal.get())

    @cached_property
    def search(self) -> ArchiveSearch:
        return ArchiveSearch(self.request, {})

    def entries(self) -> Sequence[Lack]:
        """What is lacking, then licences that end."""
        found = []
        for name, wanted in (("lacks", None), ("rights", (ENDED, ENDING))):
            counts = self.search.found.counts(name)
            titles = self.search.words.values(name)
            found += [
                Lack(name, value, titles[value], counts[value])
                for value in wanted or titles
                if counts.get(value)
            ]
        return found

    def row(self, lack: Lack) -> DeskRow:
        query = ArchiveSelection(**{lack.name: lack.value}).query_string()
        url = f"{self.context.absolute_url()}/@@media-archive{query}"
        return DeskRow(
            title=f"{lack.Title}: {lack.number}",
            url=url,
            state=FILTERS[lack.name],
            state_id="late" if lack.value == ENDED else "",
            language=api.portal.get_current_language(),
            who="",
        )

    def links(self) -> list[DeskLink]:
        title = _("media_archive_title", default="Photo and video archive")
        return [DeskLink(title, f"{self.context.absolute_url()}/@@media-archive")]
