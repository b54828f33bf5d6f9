"""What comes after an album is made."""

from kancelar_content.media.shown_items import holder_of
from Products.Five import BrowserView


class AlbumMade(BrowserView):
    """A new album is filled first; a translation has its photos already."""

    def __call__(self) -> str:
        url = self.context.absolute_url()
        is_translation = holder_of(self.context).UID() != self.context.UID()
        self.request.response.redirect(url if is_translation else f"{url}/@@upload")
        return ""
