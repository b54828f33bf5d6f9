"""A video of the archive: the copy that is played, and the file that came in."""

from kancelar_content import _
from plone.app.contenttypes.content import File
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from zope.interface import implementer


class IVideo(model.Schema):
    """An ordinary file of Plone that browsers play."""

    model.primary("file")
    file = NamedBlobFile(title=_("label_video_file", default="Video"))


@implementer(IVideo)
class Video(File):
    """`file` is a copy without place and device; the file that came in stays private.

    Names that begin with an underscore are in no schema and at no address.
    """

    _original = None
    _facts = None
    _previous = None
