"""Withdrawing a consent: first every photo and place, then the reason."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.rights.consent_words import WITHDRAWN
from kancelar_content.media.rights.consents import consent_label
from kancelar_content.media.rights.pages import items_with
from kancelar_content.media.rights.pages import shown_items
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.media.rights.step_page import StepPage
from plone import api


class WithdrawPage(StepPage):
    """Acts in the request that confirms it; a withdrawn consent may be restored."""

    confirmation_missing = _(
        "error_withdraw_confirmation",
        default="Confirm below the pictures that you have seen what will be taken"
        " away.",
    )

    @cached_property
    def is_withdrawn(self) -> bool:
        return api.content.get_state(self.context) == WITHDRAWN

    @property
    def asks_confirmation(self) -> bool:
        return not self.is_withdrawn

    @cached_property
    def step(self) -> str:
        return "restore" if self.is_withdrawn else "withdraw"

    @property
    def label(self) -> str:
        return consent_label(self.context)

    @property
    def title(self):
        if self.is_withdrawn:
            return _("consent_restore", default="Restore the consent")
        return _("consent_withdraw", default="Withdraw the consent")

    @property
    def effect(self):
        if self.is_withdrawn:
            return _(
                "consent_restore_effect",
                default="The consent counts again. Photos that were blocked stay"
                " blocked: allow each of them again on its own page.",
            )
        return _(
            "consent_withdraw_effect",
            default="All ${number} photos and videos below are blocked at once and"
            " leave every place where they are used. A neutral picture stays in their"
            " place.",
            mapping={"number": len(self.items())},
        )

    @property
    def done(self):
        if self.is_withdrawn:
            return _("consent_restored", default="The consent counts again.")
        return _(
            "consent_withdrawn_done",
            default="The consent was withdrawn. Photos and videos that are shown no"
            " more: ${number}.",
            mapping={"number": len(self.items())},
        )

    @property
    def confirmation(self):
        return _(
            "consent_withdraw_confirm",
            default="I have seen what will be taken away.",
        )

    @cached_property
    def _items(self) -> list[ShownItem]:
        if self.is_withdrawn:
            return []
        return shown_items(
            items_with(self.context), api.portal.get_current_language(), with_uses=True
        )

    def items(self) -> list[ShownItem]:
        return self._items
