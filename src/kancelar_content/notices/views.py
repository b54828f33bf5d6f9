"""Pages of the staff: all notices, and one with what readers see of it."""

from datetime import datetime
from functools import cached_property
from itertools import groupby
from kancelar_content.desk.moments import localized
from kancelar_content.notices.rules import shown_at_once
from kancelar_content.notices.states import GROUPS
from kancelar_content.notices.states import STATES
from kancelar_content.page_head import PageHead
from kancelar_content.publication.language_names import native_name
from operator import attrgetter
from plone import api
from Products.Five import BrowserView


#: So many that are over are told, the newest.
KEPT_IN_SIGHT = 50


class NoticeBoardView(BrowserView):
    """Notices by state, from the catalog."""

    @cached_property
    def may_add(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: Add SiteNotice", obj=self.context
        )

    def groups(self) -> list[dict]:
        """State and its notices, without the states that have none."""
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog(
            portal_type="SiteNotice",
            path="/".join(self.context.getPhysicalPath()),
        )
        state = attrgetter("review_state")
        by_state = {
            name: list(brains)
            for name, brains in groupby(sorted(found, key=state), key=state)
        }
        return [
            {"state": name, "title": STATES[name], "rows": self._rows(by_state[name])}
            for name in GROUPS
            if name in by_state
        ]

    def _rows(self, brains: list) -> list[dict]:
        newest = sorted(brains, key=attrgetter("notice_since"), reverse=True)
        return [
            {
                "title": brain.Title,
                "url": brain.getURL(),
                "languages": [native_name(code) for code, _text in brain.notice_texts],
                "since": localized(datetime.fromisoformat(brain.notice_since)),
                "until": localized(datetime.fromisoformat(brain.notice_until)),
                "crowded_out_of": self._crowded_out_of(brain, brains),
            }
            for brain in newest[:KEPT_IN_SIGHT]
        ]

    def _crowded_out_of(self, brain, others: list) -> list[str]:
        """Languages in which newer notices take both places."""
        if brain.review_state != "published":
            return []
        crowded_out = []
        for code, _text in brain.notice_texts:
            written = [other for other in others if code in dict(other.notice_texts)]
            if brain not in shown_at_once(written, since=attrgetter("notice_since")):
                crowded_out.append(native_name(code))
        return crowded_out


class SiteNoticeView(BrowserView):
    """One notice as it is, with its period."""

    def texts(self) -> list[tuple[str, str, str]]:
        """Code, name of the language and text."""
        return [(code, native_name(code), text) for code, text in self.context.texts]

    def state(self):
        return STATES[api.content.get_state(self.context)]

    def period(self) -> dict[str, str]:
        """First and last minute, written."""
        period = self.context.period
        return {
            "since": localized(period.since),
            "until": localized(period.until),
        }

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.context.title,
            url=self.context.absolute_url(),
            for_search_engines=False,
        )
