"""The page of a member who may not see what was asked for."""

from kancelar_content import _
from kancelar_content.page_head import PageHead
from plone import api
from Products.CMFPlone.browser.login.login import InsufficientPrivilegesView
from zope.i18n import translate


class NotAllowedPage(InsufficientPrivilegesView):
    """Says whom to ask; the title of what is closed stays closed."""

    def __call__(self) -> str:
        self.request.response.setStatus(403)
        self.request.response.setHeader("Cache-Control", "no-store")
        return self.index()

    def login(self) -> str:
        """The log-in name that was not enough, for who has more of them."""
        return api.user.get_current().getUserName()

    @property
    def page_head(self) -> PageHead:
        title = _("not_allowed_title", default="You may not see this page")
        return PageHead(
            title=translate(title, context=self.request),
            url="",
            for_search_engines=False,
        )
