"""Pure rules of WebVTT (W3C, Candidate Recommendation of 4 April 2019) and SubRip.

Of the libraries webvtt-py 0.5 tells no line of an error, and lets a cue end before it
begins; an editor needs both.
"""

from collections.abc import Iterable
from collections.abc import Iterator
from itertools import groupby
from kancelar_content.media.videos.cue import ARROW
from kancelar_content.media.videos.cue import BAD_TIMES
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.cue import EMPTY
from kancelar_content.media.videos.cue import ENDS_EARLY
from kancelar_content.media.videos.cue import NO_HEADER
from kancelar_content.media.videos.cue import NO_TEXT
from kancelar_content.media.videos.cue import NO_TIMES
from kancelar_content.media.videos.cue import NOT_TEXT
from kancelar_content.media.videos.cue import TOO_LONG
from kancelar_content.media.videos.cue import Unreadable

import re


#: Captions of a whole day have about a megabyte.
MOST_CHARACTERS = 1_000_000

TIME = re.compile(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})")
TIMES = re.compile(rf"({TIME.pattern})[ \t]+-->[ \t]+({TIME.pattern})(?:[ \t]+(.*))?")
SIGNATURE = re.compile(r"WEBVTT(?:[ \t].*)?")
#: A tag that WebVTT knows, a time inside a text among them.
TAG = re.compile(
    r"</?(?:c|i|b|u|v|ruby|rt|lang)(?:\.[^\s<>]*)*(?:[ \t][^<>]*)?>|<[\d:.]+>"
)
#: What SubRip files have and WebVTT does not.
FOREIGN_TAG = re.compile(r"</?font[^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
ENTITIES = {
    "&lt;": "<",
    "&gt;": ">",
    "&nbsp;": "\N{NO-BREAK SPACE}",
    "&lrm;": "",
    "&rlm;": "",
    "&amp;": "&",
}
NOT_SHOWN = ("STYLE", "REGION")
#: Nothing that is read; halves of a character cannot even be stored.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
Line = tuple[int, str]


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or Central European.

    :raises Unreadable: if it is no text.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError:
            raise Unreadable(NOT_TEXT) from None
    if b"\0" in data:
        raise Unreadable(NOT_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # š, ť and ž stand elsewhere in the two; ISO 8859-2 has no letter below 0xA0.
        windows = any(0x80 <= byte < 0xA0 for byte in data)
        isolatin = any(byte in b"\xa9\xab\xae\xb9\xbb\xbe" for byte in data)
        page = "iso8859-2" if isolatin and not windows else "cp1250"
        return data.decode(page, errors="replace")


def read(text: str) -> tuple[Cue, ...]:
    """The cues of a WebVTT or SubRip file, by their beginning.

    :raises Unreadable: with the first line that cannot be understood.
    """
    if len(text) > MOST_CHARACTERS:
        raise Unreadable(TOO_LONG)
    text = text.removeprefix("\ufeff")
    lines = list(enumerate(re.split(r"\r\n|\r|\n", text), 1))
    blocks = list(_blocks(lines))
    if not blocks:
        raise Unreadable(EMPTY)
    if SIGNATURE.fullmatch(blocks[0][0][1]):
        del blocks[0]
    elif not any(TIMES.fullmatch(line.strip()) for _, line in blocks[0][:2]):
        raise Unreadable(NO_HEADER, blocks[0][0][0])
    cues = sorted(_cues(blocks), key=lambda cue: (cue.start, cue.end))
    if not cues:
        raise Unreadable(EMPTY)
    return tuple(cues)


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    for has_text, found in groupby(lines, key=lambda line: bool(line[1].strip())):
        if has_text:
            yield list(found)


def _cues(blocks: Iterable[list[Line]]) -> Iterator[Cue]:
    notes: list[str] = []
    for block in blocks:
        first = block[0][1].strip()
        if first.partition(" ")[0] == "NOTE":
            notes.append("\n".join(line for _, line in block)[4:].strip())
        elif first not in NOT_SHOWN:
            yield _cue(block, tuple(filter(None, notes)))
            notes = []


def _cue(block: list[Line], notes: tuple[str, ...]) -> Cue:
    name = "" if "-->" in block[0][1] else block[0][1].strip()
    if name:
        block = block[1:] or block
    number, line = block[0]
    if "-->" not in line:
        raise Unreadable(NO_TIMES, number)
    times = TIMES.fullmatch(line.strip())
    if times is None:
        raise Unreadable(BAD_TIMES, number)
    start, end = _moment(times[1]), _moment(times[6])
    if end <= start:
        raise Unreadable(ENDS_EARLY, number)
    for at, text in block[1:]:
        if "-->" in text:
            raise Unreadable(ARROW, at)
    text = clean_text("\n".join(text for _, text in block[1:]))
    if not text:
        raise Unreadable(NO_TEXT, number)
    return Cue(start, end, text, name, (times[11] or "").strip(), notes)


def _moment(text: str) -> int:
    found = TIME.fullmatch(text)
    if found is None:
        raise Unreadable(BAD_TIMES)
    hours, minutes, seconds, rest = found.groups(default="0")
    whole = (int(hours) * 60 + int(minutes)) * 60 + int(seconds)
    return whole * 1000 + int(rest.ljust(3, "0"))


def moment(text: str) -> int:
    """Milliseconds of a time as a person types it: `1:02:03.5`, `62:03`, `12,5`.

    :raises Unreadable: if it is none.
    """
    parts = text.strip().replace(",", ".").split(":")
    if len(parts) > 3 or not all(re.fullmatch(r"\d{1,6}", part) for part in parts[:-1]):
        raise Unreadable(BAD_TIMES)
    if not re.fullmatch(r"\d{1,6}(\.\d{0,3})?", parts[-1]):
        raise Unreadable(BAD_TIMES)
    whole = 0
    for part in parts[:-1]:
        whole = (whole + int(part)) * 60
    seconds, _, rest = parts[-1].partition(".")
    return (whole + int(seconds)) * 1000 + int(rest.ljust(3, "0") or 0)


def clean_text(text: str) -> str:
    """A cue's text as WebVTT may have it: no blank line, and `<` only before a tag."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = FOREIGN_TAG.sub("", CONTROL.sub("", text))
    parts = []
    end = 0
    for tag in TAG.finditer(text):
        parts += [text[end : tag.start()].replace("<", "&lt;"), tag[0]]
        end = tag.end()
    parts.append(text[end:].replace("<", "&lt;"))
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line).replace("-->", "→")


def written_time(milliseconds: int) -> str:
    """`00:01:02.500`."""
    seconds, rest = divmod(milliseconds, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{rest:03}"


def written(cues: Iterable[Cue]) -> str:
    """A WebVTT file; without cues nothing."""
    blocks = []
    for cue in cues:
        blocks += [f"NOTE {note}" for note in cue.notes]
        times = f"{written_time(cue.start)} --> {written_time(cue.end)}"
        lines = (cue.name, f"{times} {cue.settings}".rstrip(), cue.text)
        blocks.append("\n".join(filter(None, lines)))
    return "\n\n".join(["WEBVTT", *blocks]) + "\n" if blocks else ""


def plain(text: str) -> str:
    """What a cue's text looks like, without tags."""
    text = TAG.sub("", text)
    for entity, letter in ENTITIES.items():
        text = text.replace(entity, letter)
    return text
