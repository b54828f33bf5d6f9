"""Forms of a case that may no longer be changed: they say why and keep what was typed.

Who opened a form before a colleague closed the case would be told stock that the page
may not be seen, and lose the text.
"""

from Acquisition import aq_inner
from Acquisition import aq_parent
from kancelar_content.foi.refusals import ADD_ITEM
from kancelar_content.foi.refusals import refusal
from kancelar_policy.browser.content_forms import AddForm
from kancelar_policy.browser.content_forms import AddView
from kancelar_policy.browser.content_forms import EditForm
from plone import api
from plone.dexterity.interfaces import IDexterityEditForm
from plone.z3cform import layout
from plone.z3cform.interfaces import IDeferSecurityCheck
from typing import Any
from z3c.form.interfaces import ActionExecutionError
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from zope.interface import alsoProvides
from zope.interface import classImplements
from zope.interface import Invalid


class KeptForm:
    """A form that its permission does not let through, but its texts does not lose."""

    permission: str

    @property
    def case(self):
        """The case whose state decides."""
        return self.context

    def update(self) -> None:
        """:raises Unauthorized: if it is not the state of the case that forbids it."""
        found = self._refusal()
        if found and self.request.method != "POST":
            api.portal.show_message(found, self.request, type="error")
            self.request.response.redirect(self.case.absolute_url())
            return
        super().update()

    def _refuse(self) -> None:
        if found := self._refusal():
            raise ActionExecutionError(Invalid(found))

    def _refusal(self) -> Message | None:
        if api.user.has_permission(self.permission, obj=self.context):
            return None
        found = refusal(self.permission, self.case)
        if found is None:
            raise Unauthorized(self.permission)
        return found


class CaseEditForm(KeptForm, EditForm):
    """The form of a case."""

    permission = "Modify portal content"

    def applyChanges(self, data) -> Any:  # the name is z3c.form's
        """Store nothing in a closed case."""
        self._refuse()
        return super().applyChanges(data)


class CaseItemEditForm(CaseEditForm):
    """The form of an item, which is a part of its case."""

    @property
    def case(self):
        return aq_parent(aq_inner(self.context))


class CaseItemAddForm(KeptForm, AddForm):
    """The form of a new item of a case."""

    permission = ADD_ITEM

    def update(self) -> None:
        """What was sent is refused by `createAndAdd` and kept; stock drops it."""
        if self.request.method == "POST" and self._refusal():
            alsoProvides(self.request, IDeferSecurityCheck)
        super().update()

    def createAndAdd(self, data) -> Any:  # the name is z3c.form's
        """Add nothing to a settled case."""
        self._refuse()
        return super().createAndAdd(data)


class CaseItemAddView(AddView):
    """The page of a new item, found by the type's name."""

    form = CaseItemAddForm


CaseItemEditView = layout.wrap_form(CaseItemEditForm)
classImplements(CaseItemEditView, IDexterityEditForm)

CaseEditView = layout.wrap_form(CaseEditForm)
classImplements(CaseEditView, IDexterityEditForm)
