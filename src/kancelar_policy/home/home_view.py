"""A version of the home page at its own address: exactly what readers will see."""

from plone import api
from Products.Five import BrowserView


class HomePageView(BrowserView):
    """The front page of the language made from this version."""

    def __call__(self) -> str:
        folder = self.context.aq_parent
        if not api.user.has_permission(
            "kancelar_policy: Compose HomePage", obj=self.context
        ):
            # Readers have one address for the home page of a language.
            self.request.response.redirect(folder.absolute_url())
            return ""
        page = api.content.get_view("front_page", folder, self.request)
        page.home = self.context
        return page()


class SectionsAreItsContents(BrowserView):
    """Stock, a list from the catalog, which does not know sections: always empty."""

    def __call__(self) -> str:
        self.request.response.redirect(f"{self.context.absolute_url()}/@@compose")
        return ""
