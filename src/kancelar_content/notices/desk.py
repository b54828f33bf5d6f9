"""Notices on the work desk."""

from collections.abc import Sequence
from datetime import datetime
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.notices.states import STATES
from plone import api
from zope.interface import implementer


@implementer(IDeskSection)
class NoticeSection:
    """What is on the site now, what waits and what is not finished."""

    order = 85
    title = _("desk_notices", default="Notices on the site")
    empty = _("desk_notices_empty", default="No notice is on the site or waits for it.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user may show notices."""
        return api.user.has_permission(
            "kancelar_content: Publish SiteNotice", obj=api.portal.get()
        )

    def entries(self) -> Sequence:
        """Metadata of the notices, those that end first above."""
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            portal_type="SiteNotice", review_state=["draft", "scheduled", "published"]
        )
        return sorted(found, key=lambda brain: brain.notice_until)

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        return DeskRow(
            title=brain.Title,
            url=brain.getURL(),
            state=STATES[brain.review_state],
            state_id=brain.review_state,
            language="cs",
            who="",
            since=datetime.fromisoformat(brain.notice_since),
            links=(DeskLink(_("desk_edit", default="Edit"), f"{brain.getURL()}/edit"),),
        )

    def links(self) -> list[DeskLink]:
        """A new one, on the first board there is."""
        boards = api.portal.get_tool("portal_catalog")(portal_type="NoticeBoard")
        if not boards:
            return []
        title = _("desk_new_notice", default="New notice")
        return [DeskLink(title, f"{boards[0].getURL()}/++add++SiteNotice")]
