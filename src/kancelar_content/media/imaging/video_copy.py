"""A copy of a video for readers: the same picture and sound, and nothing beside them.

Used in the worker only.
"""

from .unreadable import Unreadable
from .video import check_plays
from .video import MICROSECONDS
from .video import picture_of
from .video import video
from av.container import InputContainer
from av.container import OutputContainer
from pathlib import Path
from typing import Any

import av


#: The index in front, so that a browser plays before it has all.
OPTIONS = {
    "mp4": {"movflags": "faststart", "fflags": "+bitexact"},
    "webm": {"cues_to_front": "1", "fflags": "+bitexact"},
}

#: A video that ends so much earlier than it says lost its end.
LOST_SECONDS = 1.0


def copy_video(path: Path, kind: str, into: Path) -> tuple[Path, int, int]:
    """The path of the copy, its width and height as they are stored.

    Tracks of places, devices and texts stay behind, and so does everything that the
    file tells of itself.

    :raises Unreadable: if browsers would not play it, or if it is damaged.
    """
    target = into / f"video.{kind}"
    with video(path, kind) as source:
        check_plays(source, kind)
        stream = picture_of(source)
        try:
            with av.open(str(target), "w", format=kind, options=OPTIONS[kind]) as copy:
                last = _copied(source, copy)
        except av.ValueError:
            raise Unreadable("broken") from None
        length = (source.duration or 0) / MICROSECONDS
        if last < length - max(LOST_SECONDS, length * 0.02):
            raise Unreadable("lost_end")
        return target, stream.width, stream.height


def _copied(source: InputContainer, copy: OutputContainer) -> float:
    """Copy the picture and the first sound; when the last packet ends, in seconds."""
    streams: dict[int, Any] = {}
    for stream in (picture_of(source), *source.streams.audio[:1]):
        streams[stream.index] = made = copy.add_stream_from_template(stream)
        made.metadata.clear()
    last = 0.0
    for packet in source.demux(*(source.streams[index] for index in streams)):
        if packet.dts is None:
            continue
        end = packet.dts + (packet.duration or 0)
        last = max(last, float(end * packet.time_base))
        packet.stream = streams[packet.stream_index]
        copy.mux(packet)
    return last
