"""Whether a file can be opened at all, without a look at what is in it."""

from .file_kinds import kind_of
from .images import opened
from .limits import Limits
from .open_document import is_encrypted
from .package import Package
from .pdf import open_structure
from .unreadable import Unreadable


PACKAGES = frozenset({"docx", "xlsx", "odt", "ods"})
PICTURES = frozenset({"jpeg", "png", "gif", "tiff", "bmp", "webp"})


def check_opens(data: bytes, filename: str, limits: Limits) -> None:
    """:raises Unreadable: if it is damaged, encrypted, too large, or of another kind.

    Files of old formats are told by their beginning only.
    """
    try:
        kind = kind_of(data, filename)
    except Unreadable as refusal:
        if refusal.reason == "old_format":
            return
        raise
    if kind in PACKAGES and is_encrypted(Package(data, limits)):
        raise Unreadable("encrypted")
    if kind in PICTURES:
        opened(data, limits)
    if kind == "pdf":
        open_structure(data, limits).close()
