"""Blocking a photo or video by hand, and allowing it again."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.rights.blocking import BLOCKED
from kancelar_content.media.rights.pages import record_of
from kancelar_content.media.rights.pages import shown_items
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.media.rights.step_page import StepPage
from plone import api


class BlockPage(StepPage):
    """Shows the places first; the reason stays in the history of the item."""

    @cached_property
    def is_blocked(self) -> bool:
        return api.content.get_state(self.context) == BLOCKED

    @cached_property
    def step(self) -> str:
        return "unblock" if self.is_blocked else "block"

    @property
    def label(self) -> str:
        return self.context.title

    @property
    def title(self):
        if self.is_blocked:
            return _("item_unblock", default="Allow to show it again")
        return _("item_block", default="Block it")

    @property
    def effect(self):
        if self.is_blocked:
            return _(
                "item_unblock_effect",
                default="If its rights allow it, it is internal again and comes back to"
                " the texts that had it as their picture. In its album it is shown when"
                " you publish it.",
            )
        return _(
            "item_block_effect",
            default="It leaves every place below at once. A neutral picture stays"
            " there.",
        )

    @property
    def done(self):
        if self.is_blocked:
            return _("item_unblocked", default="It may be shown again.")
        return _("item_blocked_done", default="It is blocked and shown nowhere.")

    def items(self) -> list[ShownItem]:
        return shown_items(
            [record_of(self.context)],
            api.portal.get_current_language(),
            with_uses=True,
        )
