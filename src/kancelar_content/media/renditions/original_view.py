"""The file that came in, for those who may have it."""

from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from Products.Five import BrowserView
from zExceptions import NotFound


class Original(BrowserView):
    """`@@original`: as an attachment, to the letter, under the name it came with."""

    def __call__(self):
        original = self.context._original
        if original is None:
            raise NotFound("original")
        response = self.request.response
        set_headers(original, response, filename=original.filename)
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("X-Content-Type-Options", "nosniff")
        return stream_data(original)
