"""Which content got a copy of a photo, and the blobs in which the copies stand.

A version that is kept of a release has the very blob that the release had. So a blob
that is overwritten is gone from all versions, and what any version ever got is
remembered here, outside of everything that versions copy or bring back.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from plone import api
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.media_use.copies"


def remember(photo: str, content: str, blob) -> None:
    """Keep that the content got the blob as a copy of the photo."""
    annotations = IAnnotations(api.portal.get())
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    of_photo = annotations[KEY].setdefault(photo, OOBTree())
    known = of_photo.get(content, ())
    if not any(each is blob for each in known):
        of_photo[content] = (*known, blob)


def copies(photo: str) -> Iterator[tuple[str, tuple]]:
    """UIDs of content with the blobs that it got of the photo, now or before."""
    found = IAnnotations(api.portal.get()).get(KEY, {}).get(photo, {})
    return iter(list(found.items()))


def forget(photo: str, content: str) -> None:
    """The content is gone."""
    found = IAnnotations(api.portal.get()).get(KEY, {}).get(photo, {})
    if content in found:
        del found[content]
