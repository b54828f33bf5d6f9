"""The notice in place of a withdrawn release."""

from kancelar_content import _
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_zone
from plone.base.interfaces import ILanguage
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate


GONE = 410


class WithdrawnNotice(BrowserView):
    """Says of a withdrawn release its number, title, reason and day; its context is
    the room, so that nothing around the page can show more of the release.
    """

    index = ViewPageTemplateFile("templates/press_release_withdrawn.pt")

    def __init__(self, room, request, release) -> None:
        super().__init__(room, request)
        self.number = release.release_number()
        self.title = release.title
        self.reason = release.withdrawal_reason
        self.day = _written_day(release)

    def __call__(self) -> str:
        self.request.response.setStatus(GONE)
        return self.index()

    @property
    def page_head(self) -> PageHead:
        heading = _("withdrawn_title", default="Withdrawn press release")
        return PageHead(
            title=translate(heading, context=self.request),
            url=self.request["ACTUAL_URL"],
            for_search_engines=False,
        )


def _written_day(release) -> str:
    if release.withdrawn is None:
        return ""
    day = release.withdrawn.astimezone(site_zone())
    return written_date(day, ILanguage(release).get_language())
