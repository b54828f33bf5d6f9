"""Where a photo or video is used, and who blocked it when and why."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.media.rights.known_rights import against_showing
from kancelar_content.media.rights.pages import ItemsListing
from kancelar_content.media.rights.pages import record_of
from kancelar_content.media.rights.pages import shown_items
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.media.rights.words import sentence
from kancelar_content.staff_page import open_staff_page
from plone import api
from Products.Five import BrowserView


STEPS = {
    "block": _("done_block", default="Blocked"),
    "unblock": _("done_unblock", default="Allowed again"),
    "publish": _("done_publish", default="Published"),
    "retract": _("done_retract", default="Taken back"),
}


class UsesPage(ItemsListing, BrowserView):
    """For those who see the archive; nothing is changed here."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    @cached_property
    def _items(self) -> list[ShownItem]:
        language = api.portal.get_current_language()
        return shown_items([record_of(self.context)], language, with_uses=True)

    def items(self) -> list[ShownItem]:
        return self._items

    def reasons(self) -> list:
        """What stands against showing it today."""
        return [sentence(against) for against in against_showing(self.context)]

    def may_block(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: Block MediaItem", obj=self.context
        )

    def history(self) -> list[dict]:
        """Steps, the newest first."""
        (steps,) = (getattr(self.context, "workflow_history", {}) or {}).values()
        return [
            {
                "step": STEPS[step["action"]],
                "who": full_name(step["actor"]),
                "when": localized(datetime.fromtimestamp(step["time"].timeTime(), UTC)),
                "why": step["comments"],
            }
            for step in reversed(steps)
            if step["action"] in STEPS
        ]
