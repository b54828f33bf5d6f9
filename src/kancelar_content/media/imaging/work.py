"""The jobs of the worker: a file is examined, pictures are made of it.

Used in the worker only.
"""

from .boxes import check_film
from .drawing import draw
from .examined import Examined
from .examined import Written
from .kinds import BY_ENDING
from .kinds import ending_of
from .kinds import HEAD_BYTES
from .kinds import kind_of
from .kinds import PHOTO_KINDS
from .kinds import RAW_ENDINGS
from .kinds import refused_kind
from .kinds import VIDEO_KINDS
from .limits import Limits
from .limits import MEGABYTE
from .looks import LOOKED_AT
from .looks import looks
from .metadata import read_metadata
from .opening import check_size
from .opening import decoded_size
from .opening import has_more
from .opening import photo
from .opening import pixels
from .opening import upright_size
from .size_rules import scale_needed
from .unreadable import Unreadable
from .video import check_plays
from .video import codecs_of
from .video import described_video
from .video import poster
from .video import seconds_of
from .video import size_of
from .video import video
from .video_copy import copy_video
from .wanted import Made
from .wanted import Wanted
from collections.abc import Sequence
from hashlib import file_digest
from math import ceil
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo


def examine(path: Path, name: str, zone: ZoneInfo, limits: Limits) -> Examined:
    """:raises Unreadable: if it is no photo and no video that can be shown."""
    kind, notices = _kind(path, name, limits)
    about = _about_video if kind in VIDEO_KINDS else _about_photo
    facts = about(path, kind, zone, limits)
    with path.open("rb") as file:
        sha256 = file_digest(file, "sha256").hexdigest()
    size = path.stat().st_size
    notices += facts.pop("notices", ())
    return Examined(kind=kind, sha256=sha256, size=size, notices=notices, **facts)


def render(
    path: Path,
    wanted: Sequence[Wanted],
    into: Path,
    focal: tuple[float, float] | None,
    metadata: Written | None,
    limits: Limits,
    at: float | None = None,
) -> list[Made]:
    """Pictures of the photo, or of a frame of the video, that at the second if given.

    :raises Unreadable: if the file cannot be decoded.
    """
    kind, _ = _kind(path, "", limits)
    if kind in VIDEO_KINDS:
        with video(path, kind) as container:
            seen, _ = poster(container, at)
        size = seen.size
    else:
        with photo(path, kind, limits) as image:
            size = decoded_size(image, limits)
            scale = scale_needed([(each.width, each.height) for each in wanted], size)
            seen = pixels(image, (ceil(size[0] * scale), ceil(size[1] * scale)))
    point = focal or looks(seen, size)["focal"]
    return draw(seen, size, wanted, into, point, metadata)


def remux(path: Path, into: Path, limits: Limits) -> Made:
    """:raises Unreadable: if it is no video that all browsers play."""
    kind, _ = _kind(path, "", limits)
    if kind not in VIDEO_KINDS:
        raise Unreadable("unknown_kind")
    return Made("video", *copy_video(path, kind, into), kind)


def _about_photo(
    path: Path, kind: str, zone: ZoneInfo, limits: Limits
) -> dict[str, Any]:
    with photo(path, kind, limits) as image:
        size = upright_size(image)
        notices = ("first_of_many",) if has_more(image) else ()
        seen = pixels(image, _bounded(size, LOOKED_AT))
    facts = looks(seen, size) | read_metadata(path, zone)
    return facts | {"width": size[0], "height": size[1], "notices": notices}


def _about_video(
    path: Path, kind: str, zone: ZoneInfo, limits: Limits
) -> dict[str, Any]:
    if kind == "mp4":
        check_film(path)
    with video(path, kind) as container:
        check_size(size_of(container), limits.pixels)
        check_plays(container, kind)
        seen, turn = poster(container)
        facts = described_video(container.metadata, zone)
        return facts | {
            **looks(seen, seen.size),
            "width": seen.width,
            "height": seen.height,
            "rotation": turn,
            "seconds": seconds_of(container),
            "codecs": codecs_of(container),
            "has_audio": bool(container.streams.audio),
        }


def _kind(path: Path, name: str, limits: Limits) -> tuple[str, tuple[str, ...]]:
    """The kind by content, and what is to be told of a name that says another one."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    kind = kind_of(head)
    ending = ending_of(name)
    if kind is None:
        raise Unreadable(refused_kind(head))
    if ending in RAW_ENDINGS:
        raise Unreadable("raw")
    promised = BY_ENDING.get(ending, kind)
    if (promised in PHOTO_KINDS) != (kind in PHOTO_KINDS):
        raise Unreadable("wrong_ending", {"ending": ending, "kind": kind.upper()})
    heavy = path.stat().st_size > limits.photo_bytes
    if kind in PHOTO_KINDS and heavy:
        megabytes = str(ceil(path.stat().st_size / MEGABYTE))
        most = str(limits.photo_bytes // MEGABYTE)
        raise Unreadable("too_heavy", {"megabytes": megabytes, "most": most})
    return kind, () if promised == kind else ("other_ending",)


def _bounded(size: tuple[int, int], edge: int) -> tuple[int, int]:
    scale = min(1.0, edge / max(size))
    return max(1, ceil(size[0] * scale)), max(1, ceil(size[1] * scale))
