"""Addresses that name no content in one language but do in another."""

from kancelar_content.multilingual.versions import language_of
from kancelar_content.multilingual.versions import visible_of_group
from kancelar_content.multilingual.versions import visible_record
from plone import api
from plone.app.multilingual.browser.add import AddViewTraverser
from plone.app.redirector.browser import FourOhFourView
from Products.Five import BrowserView
from zope.component import getMultiAdapter
from zope.publisher.interfaces import NotFound


#: The parameter that asks for the note on a missing translation.
WANTED = "language_wanted"


class OtherLanguage(FourOhFourView):
    """Instead of 404, the same id in the same section of another language."""

    def attempt_redirect(self) -> bool:
        return super().attempt_redirect() or self._lead_to_other_language()

    def _lead_to_other_language(self) -> bool:
        elements = self._path_elements()
        if self.request.method not in ("GET", "HEAD") or not elements:
            return False
        *parents, name = elements
        container = visible_record("/".join(parents))
        if container is None or not container.Language:
            return False
        for other in visible_of_group(container.TranslationGroup).values():
            if other.Language == container.Language:
                continue
            found = visible_record(f"{other.getPath()}/{name}")
            if found is not None:
                address = self._address(found, container.Language)
                self.request.response.redirect(address, status=302, lock=1)
                return True
        return False

    def _address(self, found, language: str) -> str:
        version = visible_of_group(found.TranslationGroup).get(language)
        if version is not None:
            return version.getURL()
        return f"{found.getURL()}?{WANTED}={language}"


class TranslationTraverser(AddViewTraverser):
    """`++addtranslation++` that tells nobody the address of a hidden translation.

    The stock one redirects to an existing one while the user is not yet known.
    """

    def traverse(self, name, ignored):
        catalog = api.portal.get_tool("portal_catalog")
        for source in catalog.unrestrictedSearchResults(UID=name):
            group, language = source.TranslationGroup, language_of(self.context)
            if catalog.unrestrictedSearchResults(
                TranslationGroup=group, Language=language
            ):
                view = getMultiAdapter(
                    (self.context, self.request), name="existing-translation"
                )
                view.group, view.language = group, language
                return view
        return super().traverse(name, ignored)


class ExistingTranslation(BrowserView):
    """Leads those who may see a translation to it."""

    group = ""
    language = ""

    def __call__(self) -> str:
        version = visible_of_group(self.group).get(self.language)
        if version is None:
            raise NotFound(self.context, self.language, self.request)
        self.request.response.redirect(version.getURL())
        return ""
