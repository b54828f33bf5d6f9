"""A page that shows what a step will do, asks for its reason and takes it."""

from kancelar_content.media.rights.pages import ItemsListing
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile

import transaction


class StepPage(TypedValues, ItemsListing, BrowserView):
    """What is typed stays when the step is refused."""

    index = ViewPageTemplateFile("templates/rights_step.pt")
    error = ""
    asks_confirmation = False

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        if self.asks_confirmation and not self.typed("confirmed"):
            return self._refuse(self.confirmation_missing)
        savepoint = transaction.savepoint()
        workflow = api.portal.get_tool("portal_workflow")
        try:
            workflow.doActionFor(self.context, self.step, comment=self.typed("comment"))
        except WorkflowException as error:
            savepoint.rollback()
            return self._refuse(str(error))
        api.portal.show_message(self.done, self.request)
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return ""

    def _refuse(self, message) -> str:
        self.error = message
        self.request.response.setStatus(422)
        return self.index()

    @property
    def step(self) -> str:
        """The step that is possible now."""
        raise NotImplementedError

    @property
    def action(self) -> str:
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    def items(self) -> list[ShownItem]:
        """What the step concerns."""
        return []
