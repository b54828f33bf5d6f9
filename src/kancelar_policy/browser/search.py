"""The search page: what the stock view finds, shown from catalog metadata."""

from datetime import date
from kancelar_content.publication.dates import written_date
from plone import api
from plone.base.batch import Batch
from Products.CMFPlone.browser.search import Search
from zope.cachedescriptors.property import Lazy


PAGE = 20

#: Types whose own address is the download.
FILES = frozenset({"File", "Image"})


class SearchPage(Search):
    """Results in pages of twenty, in the language of the place."""

    @Lazy
    def text(self) -> str:
        """What the reader looks for."""
        return str(self.request.form.get("SearchableText", "")).strip()

    @Lazy
    def found(self) -> Batch:
        """The page of brains that was asked for; empty while nothing was asked."""
        start = str(self.request.form.get("b_start", ""))
        return self.results(
            b_size=PAGE,
            b_start=int(start) if start.isdecimal() else 0,
            use_content_listing=False,
        )

    def address(self, brain) -> str:
        """Where to read it; a file has a page that tells what it is."""
        return (
            f"{brain.getURL()}/view" if brain.portal_type in FILES else brain.getURL()
        )

    def day(self, brain) -> str:
        """The day of publication, empty for what never was published."""
        effective = brain.effective
        if effective is None or effective.year() < 1970:
            return ""
        return written_date(
            date(effective.year(), effective.month(), effective.day()),
            api.portal.get_current_language(),
        )

    def type_title(self, brain):
        """What kind of content it is."""
        return api.portal.get_tool("portal_types")[brain.portal_type].Title()
