"""Parts of every page that follow from the catalog's state: made once, then kept.

Together they are a quarter of what stock Plone does for a page.
"""

from App.config import getConfiguration
from collections.abc import Callable
from collections.abc import Hashable
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.state import allowed_roles
from plone import api
from plone.app.layout.viewlets.toolbar import ToolbarViewletManager
from Products.CMFCore.utils import getToolByName
from Products.CMFPlone.resources.browser.resource import ScriptsView
from Products.CMFPlone.resources.browser.resource import StylesView
from typing import TypeVar
from zope.component.hooks import getSite


T = TypeVar("T")

KEPT_PIECES = 128

#: Registry records that decide on stylesheets, scripts and what frames a page.
FRAME_RECORDS = (
    "plone.bundles/",
    "plone.app.theming.",
    "plone.resources.",
    "kancelar_policy.identity.",
    "kancelar_policy.consent.",
)

_pieces = Kept(KEPT_PIECES)


def remembered(key: tuple[Hashable, ...], make: Callable[[], T]) -> T:
    """What was made under this key for the same roles since the last change."""
    catalog = api.portal.get_tool("portal_catalog")
    return _pieces.get(catalog, (allowed_roles(catalog), *key), make)


def renew_pages(event) -> None:
    """What frames a page has changed, and so has every page: count it as a change."""
    if event.record.__name__.startswith(FRAME_RECORDS):
        catalog = getToolByName(getSite(), "portal_catalog", None)
        if catalog is not None:
            catalog._increment_counter()


class _KeptTags:
    """Tags of bundles; a bundle's expression may ask for the user, not for the page."""

    def update(self) -> None:
        if not api.user.is_anonymous() or getConfiguration().debug_mode:
            super().update()
            return
        enabled, disabled = self._request_bundles()
        key = (
            "resources",
            api.portal.get().absolute_url(),
            tuple(sorted(enabled)),
            tuple(sorted(disabled)),
        )
        self.rendered = remembered(key, self._make)

    def _make(self) -> dict[str, str]:
        super().update()
        return self.rendered


class Scripts(_KeptTags, ScriptsView):
    """Script tags."""


class Styles(_KeptTags, StylesView):
    """Stylesheet tags."""


class StaffToolbar(ToolbarViewletManager):
    """The toolbar asks for every action of a page; a reader has none."""

    def update(self) -> None:
        if api.user.is_anonymous():
            self.viewlets = []
        else:
            super().update()

    def render(self) -> str:
        return "" if api.user.is_anonymous() else super().render()
