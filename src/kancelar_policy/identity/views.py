"""The sign that was uploaded, and the colours that were chosen."""

from kancelar_policy.identity.known import identity
from kancelar_policy.identity.settings import PREFIX
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.formwidget.namedfile.converter import b64decode_file
from plone.namedfile.utils import get_contenttype
from Products.Five import BrowserView
from zExceptions import NotFound


YEAR = 365 * 24 * 60 * 60


class RegionLogo(BrowserView):
    """The uploaded sign; its address changes with it, so it may be kept for a year."""

    def __call__(self) -> bytes:
        """:raises NotFound: if the site shows the sign that it brings."""
        stored = api.portal.get_registry_record(f"{PREFIX}.logo", default=None)
        if not stored:
            raise NotFound(self.__name__)
        name, content = b64decode_file(stored)
        response = self.request.response
        response.setHeader("Content-Type", get_contenttype(filename=name))
        response.setHeader("Cache-Control", f"public, max-age={YEAR}, immutable")
        response.setHeader("X-Content-Type-Options", "nosniff")
        response.setHeader("Content-Security-Policy", "default-src 'none'")
        return content


class ColoursViewlet(ViewletBase):
    """Colours that differ from those of the stylesheet."""

    def render(self) -> str:
        colours = "".join(
            f"--k-id-{name.replace('_', '-')}:{value};"
            for name, value in identity(self.portal_state.language()).colours
        )
        return f"<style>:root{{{colours}}}</style>" if colours else ""
