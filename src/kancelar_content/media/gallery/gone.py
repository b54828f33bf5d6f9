"""What is said in place of a photo or video that is no longer shown."""

from Acquisition import aq_parent
from kancelar_content import _
from kancelar_content.page_head import PageHead
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


GONE = 410


class GoneNotice(BrowserView):
    """Neutral words, without name, reason or picture; its context is public."""

    index = ViewPageTemplateFile("../templates/media_gone.pt")

    @classmethod
    def of(cls, content, request) -> str:
        """The notice around the nearest place that the reader may see."""
        place = content if content.portal_type == "MediaAlbum" else aq_parent(content)
        while not api.user.has_permission("View", obj=place):
            place = aq_parent(place)
        return cls(place, request)()

    def __call__(self) -> str:
        response = self.request.response
        response.setStatus(GONE)
        response.setHeader("Cache-Control", "no-store")
        return self.index()

    @property
    def page_head(self) -> PageHead:
        heading = _("media_gone_title", default="This photo or video is not available")
        return PageHead(
            title=translate(heading, context=self.request),
            url=self.request["ACTUAL_URL"],
            for_search_engines=False,
        )
