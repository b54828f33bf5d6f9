"""What the pages that list catalog records have in common."""

from functools import cached_property
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


class ListingView(BrowserView):
    """A page of catalog records; `parts` draws its filters and its pages."""

    parts = ViewPageTemplateFile("templates/parts.pt")

    @cached_property
    def language(self) -> str:
        return ILanguage(self.context).get_language()

    @cached_property
    def catalog(self):
        return api.portal.get_tool("portal_catalog")

    def word(self, message) -> str:
        return translate(message, context=self.request)
