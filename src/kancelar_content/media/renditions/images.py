"""`@@images` of a photo: Plone's own names and addresses, answered by what is made.

Nothing is scaled while somebody waits, and nothing may be kept for a year.
"""

from kancelar_content.media.photo import IPhoto
from kancelar_content.media.renditions.rendition_view import Picture
from kancelar_content.media.renditions.size_rules import CROPS
from kancelar_content.media.renditions.size_rules import MASTER
from kancelar_content.media.renditions.size_rules import nearest
from kancelar_content.media.renditions.size_rules import shape_of
from kancelar_content.media.renditions.size_rules import shown
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.size_rules import size_of
from kancelar_content.media.renditions.size_rules import width_for
from kancelar_content.media.renditions.size_rules import WIDTHS
from kancelar_content.media.renditions.store import renditions_of
from plone.namedfile.scaling import ImageScale
from plone.namedfile.scaling import ImageScaling
from plone.namedfile.scaling import ImmutableTraverser
from plone.scale.storage import IImageScaleStorage
from typing import Any
from zExceptions import NotFound
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.traversing.interfaces import TraversalError

import re


FIELD = "image"

#: What stock Plone has written into texts and caches: field, width, hash.
STOCK_UID = re.compile(r"image-([0-9]{1,5})-[0-9a-f]{32}(?:\.[a-z+]+)?")


def name_for(photo, box: tuple[int | None, int | None], *, cropped: bool) -> str:
    """The name of the picture to be shown in a box."""
    width, height = photo.image.getImageSize()
    shape = shape_of(*box) if cropped else ""
    if shape:
        widths = [across for across, _down in CROPS[shape]]
        wide = min((w for w in widths if w >= box[0]), default=widths[-1])
        return Size(wide, "jpeg", shape).name
    across, _down = shown(width, height, box)
    if across > WIDTHS[-1] or not any(box):
        return MASTER
    return Size(width_for(across, width), "jpeg").name


@implementer(IImageScaleStorage)
@adapter(IPhoto, Interface)
class MadeScales:
    """Answers Plone's questions for a scale with what the photo has; writes nothing."""

    def __init__(self, photo, modified=None) -> None:
        self.photo = photo

    def pre_scale(self, **parameters: Any) -> dict[str, Any] | None:
        """A picture for the parameters, with the size at which it is to be shown.

        Its file may be larger: it is one of the few that are made.
        """
        made = renditions_of(self.photo)
        fieldname = parameters.get("fieldname", FIELD)
        if made is None or self.photo.image is None or fieldname != FIELD:
            return None
        box = parameters.get("width"), parameters.get("height")
        cropped = parameters.get("mode") in ("contain", "down")
        name = name_for(self.photo, box, cropped=cropped)
        size = size_of(name)
        width, height = shown(*self.photo.image.getImageSize(), box)
        if size and size.crop:
            width, height = box
        file = made.files.get(size and nearest(made.files, size))
        return {
            "uid": name.rpartition(".")[0],
            "key": None,
            "data": file or self.photo.image,
            "mimetype": "image/jpeg",
            "modified": 0,
            "width": width,
            "height": height,
            "scale": parameters.get("scale"),
            "mode": parameters.get("mode"),
            "fieldname": FIELD,
        }

    def scale(self, **parameters: Any) -> dict[str, Any] | None:
        """The same: there is nothing to wait for."""
        return self.pre_scale(**parameters)

    def get_or_generate(self, name: str) -> dict[str, Any] | None:
        """What an address of stock Plone means."""
        found = STOCK_UID.fullmatch(name)
        if found is None:
            return None
        return self.pre_scale(width=int(found.group(1)) or None)


class OfRenditions:
    """Addresses of scales are those of renditions."""

    def _scale_url(
        self,
        uid: str,
        extension: str,
        base_url: str | None = None,
        scale_info: dict | None = None,
    ) -> str:
        return rendition_url(self.context, uid)


class PhotoScale(OfRenditions, ImageScale):
    """A scale whose address is that of the rendition."""

    def index_html(self):
        """The picture, with the caching of all pictures of photos."""
        return Picture(self.context, self.request, f"{self.uid}.jpeg")()


class ScalePicture(Picture):
    """A picture that an address of `@@images` means."""

    def index_html(self):
        """What the publisher calls on an object that is no page."""
        return self()


class PhotoImages(OfRenditions, ImageScaling):
    """`@@images/image`, `@@images/image/<scale>` and the addresses of stock Plone."""

    _scale_view_class = PhotoScale

    def publishTraverse(self, request, name: str) -> ScalePicture:
        """The picture that the rest of the address means.

        :raises NotFound: for anything but the public picture.
        """
        stack = request.get("TraversalRequestNameStack")
        if stack and stack[-1] not in self._ignored_stacks:
            scale = stack.pop()
            box = self.available_sizes.get(scale)
            if name != FIELD or box is None or self.context.image is None:
                raise NotFound(self, scale, request)
            return self._picture(name_for(self.context, box, cropped=False))
        if name == MASTER or name.partition(".")[0] == FIELD:
            return self._picture(MASTER)
        if size_of(name) is not None:
            return self._picture(name)
        info = MadeScales(self.context).get_or_generate(name)
        if info is None:
            raise NotFound(self, name, request)
        return self._picture(f"{info['uid']}.jpeg")

    def traverse(self, name: str, furtherPath: list[str]):
        """A tag, as templates ask for it.

        :raises TraversalError: if there is no such picture.
        """
        self.guarded_orig_image(name)
        if not furtherPath:
            whole = self.scale(name, pre=True)
            if whole is None:
                raise TraversalError(self, name)
            return whole.tag()
        return ImmutableTraverser(self.scale(name, furtherPath[-1], pre=True))

    def _picture(self, name: str) -> ScalePicture:
        return ScalePicture(self.context, self.request, name)


def rendition_url(photo, name: str) -> str:
    """The address of a JPEG of the photo."""
    version = renditions_of(photo).version
    return f"{photo.absolute_url()}/@@rendition/{version}/{name}.jpeg"
