"""Leads those who work here to their desk after they log in."""

from plone import api
from plone.base.interfaces import INavigationRoot
from plone.base.interfaces import IRedirectAfterLogin
from zope.interface import implementer


@implementer(IRedirectAfterLogin)
class DeskAfterLogin:
    """Back to the page the user came from; from a home page to the desk."""

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def __call__(self, came_from: str | None = None, is_initial_login: bool = False):
        if came_from and not self._is_home(came_from):
            return came_from
        if not api.user.has_permission(
            "kancelar_content: View desk", obj=api.portal.get()
        ):
            return came_from
        return f"{self._navigation_root().absolute_url()}/@@desk"

    def _is_home(self, url: str) -> bool:
        site = api.portal.get()
        homes = [site, *site.objectValues("Dexterity Container")]
        return url.split("?")[0].rstrip("/") in {
            home.absolute_url() for home in homes if INavigationRoot.providedBy(home)
        }

    def _navigation_root(self):
        root = api.portal.get_navigation_root(self.context)
        site = api.portal.get()
        if root != site:
            return root
        return site.get(api.portal.get_current_language(), site)
