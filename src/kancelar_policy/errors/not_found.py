"""The page at an address that has none."""

from kancelar_content import _
from kancelar_content.page_head import PageHead
from kancelar_policy.errors.address_words import words_of
from kancelar_policy.errors.nearest import nearest_pages
from kancelar_policy.errors.nearest import Page
from OFS.interfaces import IItem
from plone import api
from Products.CMFPlone.browser.exceptions import ExceptionView
from Products.Five import BrowserView
from zExceptions import NotFound
from zope.i18n import translate


class NotFoundPage(ExceptionView):
    """Offers to search by the words of the address instead of guessing a page."""

    def __call__(self) -> str:
        """The stock page takes its frame from what was asked, be that a view."""
        if not IItem.providedBy(self.__parent__):
            place = getattr(self.__parent__, "context", None)
            self.__parent__ = place or api.portal.get()
        self.request.response.setHeader("Cache-Control", "no-store")
        return super().__call__()

    def words(self) -> str:
        """The words of the last step of the address."""
        return words_of(self.request["ACTUAL_URL"])

    def pages(self) -> list[Page]:
        """Pages that share words with the address."""
        return nearest_pages(self.words(), api.portal.get_current_language())

    @property
    def page_head(self) -> PageHead:
        title = _("not_found_title", default="There is no page at this address")
        return PageHead(
            title=translate(title, context=self.request),
            url="",
            for_search_engines=False,
        )


class NotOffered(BrowserView):
    """A stock page that no reader of this site is to find.

    Plone's statement on accessibility declares what nobody here has examined, and its
    form for messages reaches nobody: the contacts are pages that editors write.
    """

    def __call__(self) -> str:
        """:raises NotFound: always."""
        raise NotFound(self.__name__)
