"""The frame around the content."""

from kancelar_content import _
from kancelar_policy.browser.rooms import press_room_of
from kancelar_policy.identity.known import identity
from plone.app.layout.globals.layout import LayoutPolicy
from plone.app.layout.viewlets import ViewletBase
from plone.app.layout.viewlets.common import SearchBoxViewlet


COLUMNS = frozenset({"plone.leftcolumn", "plone.rightcolumn"})


class WithoutPortletColumns(LayoutPolicy):
    """No portlet columns: asking two empty ones what they show costs 8 % of a page."""

    def have_portlets(self, manager_name: str, view=None) -> bool:
        return manager_name not in COLUMNS and super().have_portlets(manager_name, view)


class SkipLink(ViewletBase):
    """The first link of every page leads past the navigation."""


class NoContributors(ViewletBase):
    """The stock list shows log-in names of the staff; a byline says who wrote it."""

    def index(self) -> str:
        return ""


class Logo(ViewletBase):
    """The name of the region with a sign of the site's own, not the coat of arms."""

    def update(self) -> None:
        super().update()
        self.identity = identity(self.portal_state.language())


class SearchBox(SearchBoxViewlet):
    """Readers are offered words while they type.

    The staff have Plone's live search, if it is on: it finds drafts by their titles.
    """

    def update(self) -> None:
        super().update()
        self.live = self.livesearch and not self.portal_state.anonymous()


class Footer(ViewletBase):
    """How to reach the office and ways to what the site has, in the page's language."""

    def update(self) -> None:
        super().update()
        self.identity = identity(self.portal_state.language())
        self.dialled = "".join(self.identity.phone.split())
        self.anonymous = self.portal_state.anonymous()
        room = press_room_of(self.portal_state.language())
        self.links = _links(room, self.navigation_root_url) if room else []


def _links(room, home: str) -> list[tuple[str, object]]:
    return [
        (room.url, room.title),
        (f"{room.url}/archive", _("press_archive", default="Archive")),
        (f"{home}/@@subscribe", _("subscribe_title", default="News by e-mail")),
        (f"{room.url}/feed.atom", _("feed_atom", default="News by Atom")),
        (f"{room.url}/feed.json", _("feed_json", default="News by JSON Feed")),
    ]
