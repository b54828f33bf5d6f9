"""An item by itself: what became of it, and the way out of a mistaken one."""

from kancelar_content import _
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.request_item import RequestItem
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from zope.i18n import translate


ADD_ITEM = "kancelar_content: Add RequestItem"


class RequestItemView(BrowserView):
    """`request_item`: it leads to its case."""

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    def case_url(self) -> str:
        return _case_of(self.context).absolute_url()

    def outcome(self):
        return titles(OUTCOMES).get(self.context.outcome) or _(
            "outcome_none", default="Not settled yet"
        )

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def may_add_items(self) -> bool:
        return api.user.has_permission(ADD_ITEM, obj=self.context)

    def may_remove(self) -> bool:
        """Only a mistake can be removed: nothing was recorded about it."""
        return self.may_add_items() and not is_used(self.context)


class RemoveItem(BrowserView):
    """`@@remove-item`: takes a mistaken item out of its case, which tells of it."""

    def __call__(self) -> None:
        case = _case_of(self.context)
        if self.request.method != "POST":
            return self.request.response.redirect(self.context.absolute_url())
        CheckAuthenticator(self.request)
        if is_used(self.context):
            api.portal.show_message(
                _(
                    "error_item_is_used",
                    default="The item stays: a step or a question to a department is"
                    " about it.",
                ),
                self.request,
                type="error",
            )
            return self.request.response.redirect(self.context.absolute_url())
        message = _(
            "audit_item_removed",
            default="Item removed: ${title}",
            mapping={"title": self.context.title},
        )
        language = api.portal.get_default_language()
        comment = translate(message, target_language=language)
        del case[self.context.getId()]
        record(case, NOTE, comment=comment)
        api.portal.show_message(
            _("item_is_removed", default="The item is removed."), self.request
        )
        address = f"{case.absolute_url()}#items"
        return self.request.response.redirect(address, status=303)


def is_used(item: RequestItem) -> bool:
    """Whether a step, even a wrong one, or a question to a department names it."""
    case, name = _case_of(item), item.getId()
    return any(name in entry.items for entry in recorded_steps(case)) or any(
        name in part.asked_items for part in parts_of(case)
    )


def _case_of(item: RequestItem) -> InfoRequest:
    return item.__parent__
