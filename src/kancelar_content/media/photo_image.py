"""The picture of a photo as a value that keeps its bytes."""

from plone.namedfile.field import NamedBlobImage as NamedBlobImageField
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage


class IncomingImage(NamedBlobImage):
    """Stock images are turned upright on arrival, which writes the file anew."""

    #: What the field saw in it, so that nobody opens it again; never stored.
    _v_examined = None

    def __init__(
        self, data: bytes = b"", contentType: str = "", filename: str | None = None
    ) -> None:
        NamedBlobFile.__init__(self, data, contentType=contentType, filename=filename)
        if contentType:
            self.contentType = contentType


class Master(IncomingImage):
    """The copy that we made; what is not one of these has just come in."""


class PhotoImage(NamedBlobImageField):
    """Takes a picture as it is."""

    _type = IncomingImage
