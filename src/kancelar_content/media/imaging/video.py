"""What is in a video: its picture, its sound, its length, and a frame to show of it.

Used in the worker only.
"""

from .metadata_rules import camera
from .metadata_rules import OF_CAMERAS
from .metadata_rules import taken
from .unreadable import Unreadable
from av.container import InputContainer
from av.video.frame import VideoFrame
from av.video.stream import VideoStream
from collections.abc import Iterator
from collections.abc import Mapping
from contextlib import contextmanager
from datetime import tzinfo
from itertools import islice
from pathlib import Path
from PIL import Image
from typing import Any

import av


FORMATS = {"mp4": "mov", "webm": "matroska"}

#: What all browsers play, by the kind of the file.
PICTURE_CODECS = {
    "mp4": frozenset({"h264", "av1", "vp9"}),
    "webm": frozenset({"vp8", "vp9", "av1"}),
}
SOUND_CODECS = {
    "mp4": frozenset({"aac", "mp3", "opus"}),
    "webm": frozenset({"vorbis", "opus"}),
}

#: Of H.264 browsers play eight bits with colours of half the width and height only.
PLAIN_PIXELS = frozenset({"yuv420p", "yuvj420p"})

#: How codecs are called on boxes and in programs.
CALLED = {"hevc": "HEVC, H.265", "h264": "H.264", "prores": "ProRes", "mpeg4": "MPEG-4"}

#: Parts of the length at which a frame is tried as the poster.
TRIED_AT = (0.1, 0.25, 0.4, 0.6, 0.02)

#: So many frames are decoded on the way from a whole frame to one that is tried.
ON_THE_WAY = 150

#: A darker frame, or one with so little difference of light, shows nothing.
DARK = 24.0
EVEN = 12.0

MICROSECONDS = 1_000_000


@contextmanager
def video(path: Path, kind: str) -> Iterator[InputContainer]:
    """The video of which the index is read only.

    :raises Unreadable: if it has none, or cannot be read.
    """
    av.logging.set_level(av.logging.PANIC)
    try:
        container = av.open(str(path), format=FORMATS[kind])
    except av.InvalidDataError:
        raise Unreadable("video_index") from None
    except (av.EOFError, av.ValueError, av.PatchWelcomeError):
        raise Unreadable("broken") from None
    with container:
        for stream in container.streams.video:
            stream.thread_count = 1
        try:
            yield container
        except av.MemoryError:
            raise MemoryError from None
        except (av.InvalidDataError, av.EOFError, av.PatchWelcomeError):
            raise Unreadable("lost_end") from None


def picture_of(container: InputContainer) -> VideoStream:
    """The stream of the picture, not that of a cover.

    :raises Unreadable: if there is only sound.
    """
    for stream in container.streams.video:
        if stream.codec_context is not None and not _is_cover(stream):
            return stream
    raise Unreadable("no_picture")


def check_plays(container: InputContainer, kind: str) -> None:
    """:raises Unreadable: if some browsers would show or play nothing."""
    stream = picture_of(container)
    codec, *sounds = codecs_of(container)
    if codec not in PICTURE_CODECS[kind]:
        raise Unreadable("video_codec", {"codec": CALLED.get(codec, codec)})
    if codec == "h264" and stream.codec_context.pix_fmt not in PLAIN_PIXELS:
        raise Unreadable("video_codec", {"codec": f"H.264 {stream.format.name}"})
    for sound in sounds:
        if sound not in SOUND_CODECS[kind]:
            raise Unreadable("sound_codec", {"codec": CALLED.get(sound, sound)})


def poster(
    container: InputContainer, at: float | None = None
) -> tuple[Image.Image, int]:
    """A frame that shows something, upright, and by how much it was turned.

    :param at: the second of the frame, if it is chosen.
    :raises Unreadable: if no frame can be decoded.
    """
    stream = picture_of(container)
    best: tuple[float, VideoFrame] | None = None
    length = (container.duration or 0) / MICROSECONDS
    for part in TRIED_AT if at is None or not length else (min(at / length, 1.0),):
        frame = _frame(container, stream, part)
        if frame is None:
            continue
        value = _shown(frame)
        if best is None or value > best[0]:
            best = value, frame
        if value >= EVEN:
            break
    if best is None:
        raise Unreadable("lost_end")
    return _upright(best[1])


def seconds_of(container: InputContainer) -> float:
    """The length, as the container tells it or its packets do."""
    if container.duration:
        return round(container.duration / MICROSECONDS, 2)
    # A recording that was streamed says nothing before its end.
    container.seek(0)
    packets = container.demux(picture_of(container))
    ends = (
        float((packet.pts + (packet.duration or 0)) * packet.time_base)
        for packet in packets
        if packet.pts is not None
    )
    return round(max(ends, default=0.0), 2)


def codecs_of(container: InputContainer) -> tuple[str, ...]:
    """Names of the codecs of the picture and of the sound that is played."""
    streams = (picture_of(container), *container.streams.audio[:1])
    return tuple(stream.codec.canonical_name for stream in streams)


def size_of(container: InputContainer) -> tuple[int, int]:
    """Width and height of the picture as they are stored."""
    stream = picture_of(container)
    return stream.width, stream.height


def described_video(tags: Mapping[str, str], zone: tzinfo) -> dict[str, Any]:
    """The texts of a video by the names of `Examined`."""
    tags = {
        name.lower().rpartition("quicktime.")[2]: text for name, text in tags.items()
    }
    captions = (tags.get(name, "").strip() for name in ("description", "comment"))
    caption = next((t for t in captions if t and not OF_CAMERAS.fullmatch(t)), "")
    return {
        "title": tags.get("title", tags.get("displayname", "")).strip(),
        "captions": {"x-default": caption} if caption else {},
        "photographer": tags.get("artist", tags.get("author", "")).strip(),
        "copyright": tags.get("copyright", "").strip(),
        "camera": camera(tags.get("make", "").strip(), tags.get("model", "").strip()),
        "taken": taken([tags.get("creationdate"), tags.get("creation_time")], zone),
    }


def _is_cover(stream: VideoStream) -> bool:
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _frame(
    container: InputContainer, stream: VideoStream, part: float
) -> VideoFrame | None:
    """The frame at that part of the length, or the last before it that is decoded."""
    at = int((container.duration or 0) * part)
    found = None
    try:
        container.seek(at)
        for found in islice(container.decode(stream), ON_THE_WAY):
            if found.time is None or found.time * MICROSECONDS >= at:
                break
    except (av.InvalidDataError, av.EOFError, av.PermissionError):
        return found
    return found


def _shown(frame: VideoFrame) -> float:
    """How much there is to be seen in the frame."""
    light = frame.reformat(width=64, height=64, format="gray").to_ndarray()
    return float(light.std()) if light.mean() >= DARK else 0.0


def _upright(frame: VideoFrame) -> tuple[Image.Image, int]:
    turn = round(frame.rotation) % 360
    return frame.to_image().rotate(turn, expand=True), turn
