"""Pages that are true until midnight."""

from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.publication.site_time import site_today
from plone.app.caching.interfaces import IETagValue
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IETagValue)
@adapter(Interface, IKancelarLayer)
class SiteDay:
    """The day on the site's clocks, as a part of a page's ETag."""

    def __init__(self, published, request) -> None:
        self.published = published
        self.request = request

    def __call__(self) -> str:
        return site_today().isoformat()
