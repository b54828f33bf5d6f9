"""The strip of everyday notices, above every page."""

from kancelar_content.notices.strip import notices_for
from kancelar_policy.browser.frame import remembered
from plone import api
from plone.app.layout.viewlets import ViewletBase


class SiteNotices(ViewletBase):
    """At most two sentences; without any, nothing at all."""

    def render(self) -> str:
        language = api.portal.get_current_language()
        key = ("notices", self.site_url, language)
        return remembered(key, lambda: self._strip(language))

    def _strip(self, language: str) -> str:
        self.notices = notices_for(language)
        return self.index() if self.notices else ""
