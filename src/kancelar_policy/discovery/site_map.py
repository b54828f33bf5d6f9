"""The page of the site map, with Plone's list of its places."""

from kancelar_content.page_head import PageHead
from kancelar_policy import _
from Products.CMFPlone.browser.sitemap import SitemapView
from zope.i18n import translate


class SiteMap(SitemapView):
    """Heading and title in the words of the footer; nothing asks for a mouse."""

    @property
    def page_head(self) -> PageHead:
        title = _("site_map_title", default="Site map")
        return PageHead(
            title=translate(title, context=self.request),
            url=f"{self.context.absolute_url()}/{self.__name__}",
        )
