"""Pure rule of the text that a person reads instead of hearing."""

from collections.abc import Sequence
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.vtt_rules import plain

import re


#: After so many milliseconds without a caption a new paragraph begins.
PAUSE = 2500
VOICE = re.compile(r"<v(?:\.[^\s<>]*)*[ \t]+([^<>]+)>")


def transcript(cues: Sequence[Cue]) -> str:
    """The captions as paragraphs; who speaks is named when that changes."""
    paragraphs: list[list[str]] = []
    speaker, end = "", None
    for cue in cues:
        named = VOICE.search(cue.text)
        now = named[1].strip() if named else ""
        lines = plain(cue.text).split("\n")
        pause = end is None or cue.start - end > PAUSE
        if pause or now != speaker or lines[0].startswith(("-", "–")):
            paragraphs.append([f"{now}:"] if now and now != speaker else [])
        for line in lines:
            if line.startswith(("-", "–")) and paragraphs[-1]:
                paragraphs.append([])
            paragraphs[-1].append(line)
        speaker, end = now, cue.end
    return "\n\n".join(" ".join(lines) for lines in paragraphs)
