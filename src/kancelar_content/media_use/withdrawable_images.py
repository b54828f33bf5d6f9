"""Scales of pictures that may be withdrawn: Plone lets caches keep them for a year."""

from plone.namedfile.interfaces import IStableImageScale
from plone.namedfile.scaling import ImageScaling
from typing import Any
from zope.interface import noLongerProvides


class WithdrawableImages(ImageScaling):
    """`@@images` whose addresses with a hash are cached like those without one."""

    def publishTraverse(self, request, name: str) -> Any:
        """:raises NotFound: if there is no such scale."""
        scale = super().publishTraverse(request, name)
        if self.may_be_withdrawn() and IStableImageScale.providedBy(scale):
            noLongerProvides(scale, IStableImageScale)
        return scale

    def may_be_withdrawn(self) -> bool:
        """Whether the pictures of this content may have to leave every cache."""
        return True
