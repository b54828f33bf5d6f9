"""A version of the home page at its own address: exactly what readers will see."""

from functools import cached_property
from kancelar_policy.home.front_page import HomeFrontPage
from kancelar_policy.home.home_page import HomePage
from plone import api
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView


class HomePageView(HomeFrontPage):
    """The front page of the language made from this version.

    The toolbar around it is the version's: its state, its steps, its edit form.
    """

    def __call__(self) -> str:
        if not api.user.has_permission(
            "kancelar_policy: Compose HomePage", obj=self.context
        ):
            # Readers have one address for the home page of a language.
            self.request.response.redirect(self.folder.absolute_url())
            return ""
        return self.composed()

    @property
    def folder(self):
        return self.context.aq_parent

    @property
    def home(self) -> HomePage:
        return self.context

    @cached_property
    def language(self) -> str:
        """A version has none of its own."""
        return ILanguage(self.folder).get_language()


class SectionsAreItsContents(BrowserView):
    """Stock, a list from the catalog, which does not know sections: always empty."""

    def __call__(self) -> str:
        self.request.response.redirect(f"{self.context.absolute_url()}/@@compose")
        return ""
