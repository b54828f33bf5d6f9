"""What a file is, by its first bytes and never by its name."""

PHOTO_KINDS = frozenset({"jpeg", "png", "webp", "tiff", "heic", "avif"})
VIDEO_KINDS = frozenset({"mp4", "webm"})

#: How much of a file `kind_of` has to see.
HEAD_BYTES = 4096

BEGINNINGS = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
}

#: Brands of ISO base media files (ISO/IEC 14496-12), by the kind that a browser knows.
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1"})
AVIF_BRANDS = frozenset({b"avif", b"avis"})
VIDEO_BRANDS = (
    b"isom",
    b"iso",
    b"mp4",
    b"avc1",
    b"qt  ",
    b"M4V",
    b"3gp",
    b"3g2",
    b"dash",
)

#: Boxes by which a QuickTime film without a brand begins.
BARE_BOXES = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})

#: What endings of names promise; other endings promise nothing.
BY_ENDING = {
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "jpe": "jpeg",
    "jfif": "jpeg",
    "png": "png",
    "webp": "webp",
    "tif": "tiff",
    "tiff": "tiff",
    "heic": "heic",
    "heif": "heic",
    "hif": "heic",
    "avif": "avif",
    "mp4": "mp4",
    "m4v": "mp4",
    "mov": "mp4",
    "qt": "mp4",
    "3gp": "mp4",
    "webm": "webm",
}

#: Endings of what cameras write before it is developed; most of it begins as a TIFF.
RAW_ENDINGS = frozenset(
    {
        "3fr",
        "arw",
        "cr2",
        "cr3",
        "crw",
        "dcr",
        "dng",
        "erf",
        "kdc",
        "mef",
        "mos",
        "mrw",
        "nef",
        "nrw",
        "orf",
        "pef",
        "raf",
        "raw",
        "rw2",
        "sr2",
        "srf",
        "srw",
        "x3f",
    }
)


def kind_of(head: bytes) -> str | None:
    """The kind of a photo or a video that the archive takes; None for anything else."""
    for beginning, kind in BEGINNINGS.items():
        if head.startswith(beginning):
            return None if head[8:10] == b"CR" and kind == "tiff" else kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "webm" if b"webm" in head[:64] else None
    if head[4:8] == b"ftyp":
        return _by_brand(head)
    return "mp4" if head[4:8] in BARE_BOXES else None


def refused_kind(head: bytes) -> str:
    """Why a file without a kind is refused, a reason of `messages.UNREADABLE`."""
    if not head:
        return "empty"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if b"<svg" in head.lower():
        return "svg"
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "matroska"
    if (
        head[8:10] == b"CR"
        or head[8:12] == b"crx "
        or head.startswith(b"FUJIFILMCCD-RAW")
    ):
        return "raw"
    if not head.strip(b"\0"):
        return "zeros"
    return "unknown_kind"


def ending_of(name: str) -> str:
    """The ending of a file's name, small and without the dot."""
    return name.rpartition(".")[2].strip().lower() if "." in name else ""


def _by_brand(head: bytes) -> str | None:
    size = min(int.from_bytes(head[:4], "big"), len(head))
    major = head[8:12]
    brands = [major, *(head[at : at + 4] for at in range(16, size - 3, 4))]
    if major in AVIF_BRANDS:
        return "avif"
    if major in HEIC_BRANDS or major == b"msf1":
        return "avif" if AVIF_BRANDS.intersection(brands) else "heic"
    if major.startswith(b"M4A") or major == b"crx ":
        return None
    return "mp4" if any(brand.startswith(VIDEO_BRANDS) for brand in brands) else None
