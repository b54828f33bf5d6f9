"""A stored file sent in parts, as players ask for it; never held in memory."""

from collections.abc import Iterable
from kancelar_content.listing.conditional import not_modified
from kancelar_content.media.videos.range_rules import Part
from kancelar_content.media.videos.range_rules import Unsatisfiable
from kancelar_content.media.videos.range_rules import wanted_part
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.utils import stream_data

import hashlib


NOT_MODIFIED = 304
PARTIAL = 206
UNSATISFIABLE = 416

#: Withdrawn, it has to leave every cache within a minute.
SECONDS_IN_CACHES = 60


def version_of(file: NamedBlobFile) -> str:
    """Twelve digits that differ for each file that was ever stored."""
    blob = file._blob
    blob._p_activate()
    stored = (blob._p_oid or b"") + blob._p_serial
    return hashlib.sha256(stored).hexdigest()[:12]


def send_file(
    request, file: NamedBlobFile, content_type: str, *, public: bool
) -> Iterable[bytes]:
    """The file, or the part that is asked for, with the headers for it."""
    response = request.response
    size, etag = file.getSize(), f'"{version_of(file)}"'
    response.setHeader("Content-Type", content_type)
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Accept-Ranges", "bytes")
    response.setHeader("ETag", etag)
    kept = f"public, max-age={SECONDS_IN_CACHES}, must-revalidate"
    response.setHeader("Cache-Control", kept if public else "private, no-cache")
    if not_modified(
        if_none_match=request.getHeader("If-None-Match"),
        if_modified_since=None,
        tag=etag,
        changed=None,
    ):
        response.setStatus(NOT_MODIFIED)
        return b""
    try:
        part = wanted_part(
            request.getHeader("Range"),
            size,
            condition=request.getHeader("If-Range"),
            etag=etag,
        )
    except Unsatisfiable:
        response.setStatus(UNSATISFIABLE)
        response.setHeader("Content-Range", f"bytes */{size}")
        return b""
    if part is None:
        part = Part(0, size)
    else:
        response.setStatus(PARTIAL)
        response.setHeader("Content-Range", f"bytes {part.start}-{part.end - 1}/{size}")
    response.setHeader("Content-Length", str(part.end - part.start))
    if request.method == "HEAD":
        return b""
    return stream_data(file, start=part.start, end=part.end)
