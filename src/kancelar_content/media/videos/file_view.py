"""Files of a video: `@@video-file/<version>/<name>`, `@@track/<language>.vtt`."""

from collections.abc import Iterable
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.media.videos.files import files_of
from kancelar_content.media.videos.seen import is_gone
from kancelar_content.media.videos.seen import is_public
from kancelar_content.media.videos.seen import send_gone
from kancelar_content.media.videos.serving import SECONDS_IN_CACHES
from kancelar_content.media.videos.serving import send_file
from kancelar_content.media.videos.tracks import tracks
from Products.Five import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class VideoFile(BrowserView):
    """What is played and the picture before it, for everybody who may see the video.

    An address of a file that was replaced leads to the present one.
    """

    steps: tuple[str, ...] = ()

    def publishTraverse(self, request, name: str) -> "VideoFile":
        if len(self.steps) == 2:
            raise NotFound(name)
        self.steps = (*self.steps, name)
        return self

    def __call__(self) -> Iterable[bytes] | str:
        if is_gone(self.context):
            return send_gone(self.request)
        if len(self.steps) != 2:
            raise NotFound(self.__name__)
        version, name = self.steps
        file = files_of(self.context).get(name)
        if file is None:
            raise NotFound(name)
        if version != file.version:
            self.request.response.setHeader("Cache-Control", "no-store")
            return self.request.response.redirect(file.url, status=302)
        public = is_public(self.context)
        return send_file(self.request, file.file, file.content_type, public=public)

    HEAD = __call__


@implementer(IPublishTraverse)
class TrackFile(BrowserView):
    """Captions of a language as WebVTT."""

    name = ""

    def publishTraverse(self, request, name: str) -> "TrackFile":
        if self.name:
            raise NotFound(name)
        self.name = name
        return self

    def __call__(self) -> bytes:
        if is_gone(self.context):
            return send_gone(self.request)
        language, _, ending = self.name.partition(".")
        text = tracks(self.context).get(language)
        if ending != "vtt" or language not in LANGUAGES or text is None:
            raise NotFound(self.name)
        response = self.request.response
        kept = "public" if is_public(self.context) else "private"
        response.setHeader("Cache-Control", f"{kept}, max-age={SECONDS_IN_CACHES}")
        response.setHeader("Content-Type", "text/vtt; charset=utf-8")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return text.encode()

    HEAD = __call__
