"""Photos whose sizes could not be made, on the work desk."""

from collections.abc import Sequence
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.media.renditions.store import FAILED
from plone import api
from zope.interface import implementer


@implementer(IDeskSection)
class FailedPhotos:
    """Seldom there: a section without entries is shown to nobody."""

    order = 60
    title = _("desk_failed_photos", default="Photos whose sizes could not be made")
    empty = _("desk_failed_photos_empty", default="All photos have their sizes.")

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user looks after photos and there is something to do."""
        return bool(
            api.user.has_permission(
                "kancelar_content: Add MediaItem", obj=api.portal.get()
            )
            and self.entries()
        )

    def entries(self) -> Sequence:
        """Metadata of the photos."""
        return api.portal.get_tool("portal_catalog")(
            media_renditions=FAILED, show_inactive=True
        )

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        url = f"{brain.getURL()}/@@focal-point"
        return DeskRow(
            title=brain.Title,
            url=url,
            state=_("renditions_state_failed", default="Sizes are missing"),
            state_id=FAILED,
            language="cs",
            who="",
            links=(DeskLink(_("renditions_look", default="Look at it"), url),),
        )

    def links(self) -> list[DeskLink]:
        """None: nothing is started here."""
        return []
