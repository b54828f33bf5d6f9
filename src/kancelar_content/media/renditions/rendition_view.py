"""The one place from which pictures of photos are sent."""

from kancelar_content.listing.conditional import not_modified
from kancelar_content.media.photo_image import Master
from kancelar_content.media.renditions.access import BLOCKED
from kancelar_content.media.renditions.access import is_public
from kancelar_content.media.renditions.access import is_replaced
from kancelar_content.media.renditions.access import state_of
from kancelar_content.media.renditions.placeholder import placeholder
from kancelar_content.media.renditions.size_rules import MASTER
from kancelar_content.media.renditions.size_rules import nearest
from kancelar_content.media.renditions.size_rules import size_of
from kancelar_content.media.renditions.store import renditions_of
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.utils import stream_data
from plone.transformchain.interfaces import DISABLE_TRANSFORM_REQUEST_KEY
from Products.Five import BrowserView
from urllib.parse import quote
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


#: A blocked photo has left every cache within a minute; asking again costs a 304.
SHARED = "public, max-age=60, must-revalidate"
OWN = "private, no-cache"
NOT_KEPT = "private, no-store"


class Picture(BrowserView):
    """Sends the picture `name` of the photo, or what is nearest of what is made."""

    # Its permission would be that of a page; it asks for View of the photo itself.
    __roles__ = None
    __allow_access_to_unprotected_subobjects__ = 1

    name = MASTER

    def __init__(self, context, request, name: str = MASTER) -> None:
        super().__init__(context, request)
        self.name = name

    def __call__(self):
        return self._answer(with_body=True)

    def HEAD(self, REQUEST=None, RESPONSE=None) -> str:
        """The same without the body."""
        self._answer(with_body=False)
        return ""

    HEAD.__roles__ = None

    def _answer(self, *, with_body: bool):
        response = self.request.response
        self.request.environ[DISABLE_TRANSFORM_REQUEST_KEY] = True
        response.setHeader("X-Content-Type-Options", "nosniff")
        if is_replaced(self.context):
            return self._placeholder()
        moved = self._moved()
        if moved:
            response.setHeader("Cache-Control", SHARED)
            return response.redirect(moved, status=302)
        file, name = self._found()
        version = renditions_of(self.context).version
        tag = f'"{version}-{name}"'
        response.setHeader("ETag", tag)
        response.setHeader("Cache-Control", self._caching())
        if not_modified(
            if_none_match=self.request.getHeader("If-None-Match"),
            if_modified_since=None,
            tag=tag,
            changed=None,
        ):
            response.setStatus(304)
            return ""
        response.setHeader("Content-Type", file.contentType)
        response.setHeader("Content-Length", str(file.getSize()))
        saved_as = quote(f"{self.context.getId()}-{name}")
        response.setHeader(
            "Content-Disposition", f"inline; filename*=UTF-8''{saved_as}"
        )
        return stream_data(file) if with_body else ""

    def _moved(self) -> str | None:
        """The present address, if this one is of an older picture."""
        return None

    def _found(self) -> tuple[NamedBlobFile, str]:
        """The file to send and its name.

        :raises NotFound: for a name that is none, or of a photo without a file.
        """
        made = renditions_of(self.context)
        if made is None:
            raise NotFound(self.name)
        if self.name != MASTER:
            size = size_of(self.name)
            if size is None:
                raise NotFound(self.name)
            name = nearest(made.files, size)
            if name is not None:
                return made.files[name], name
        if not isinstance(self.context.image, Master):
            raise NotFound(self.name)
        return self.context.image, MASTER

    def _caching(self) -> str:
        if is_public(self.context):
            return SHARED
        return NOT_KEPT if state_of(self.context) == BLOCKED else OWN

    def _placeholder(self) -> str:
        response = self.request.response
        response.setStatus(410)
        response.setHeader("Cache-Control", NOT_KEPT)
        response.setHeader("Content-Type", "image/svg+xml; charset=utf-8")
        response.setHeader("Content-Security-Policy", "default-src 'none'")
        image = self.context.image
        return placeholder(*(image.getImageSize() if image else ()))


@implementer(IPublishTraverse)
class RenditionView(Picture):
    """`@@rendition/<version>/<name>`, with the names of `size_rules`."""

    version = ""

    def __init__(self, context, request) -> None:
        super().__init__(context, request, "")

    def publishTraverse(self, request, name: str) -> "RenditionView":
        """Take the version, then the name.

        :raises NotFound: if there is more.
        """
        if self.name:
            raise NotFound(name)
        if self.version:
            self.name = name
        else:
            self.version = name
        return self

    def _moved(self) -> str | None:
        made = renditions_of(self.context)
        if made is None or made.version == self.version:
            return None
        if self.name != MASTER and size_of(self.name) is None:
            raise NotFound(self.name)
        return f"{self.context.absolute_url()}/@@rendition/{made.version}/{self.name}"
