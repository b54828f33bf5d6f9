"""Pure rules of what is in the file for journalists: names and texts."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from unicodedata import normalize
from zipfile import ZIP_STORED
from zipfile import ZipFile
from zipfile import ZipInfo

import re


#: What is no letter, digit, dot or dash has a meaning somewhere.
UNSAFE = re.compile(r"[^a-z0-9.-]+")

#: Old programs cut longer names, and with them the ending.
LONGEST_NAME = 80

#: ZIP knows no earlier year, and a moment would make each copy another file.
DATE = (1980, 1, 1, 0, 0, 0)

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Described:
    """What a text says of one photo."""

    name: str
    caption: str
    credit: str
    licence: str
    licence_url: str = ""


def file_names(titles: Iterable[str], ending: str = ".jpg") -> list[str]:
    """A name for each title: plain letters, numbered in order, so never twice."""
    return [
        f"{number:03}-{_plain(title)}{ending}" for number, title in enumerate(titles, 1)
    ]


def _plain(title: str) -> str:
    letters = normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    name = UNSAFE.sub("-", letters).replace("..", ".").strip("-.")
    return name[:LONGEST_NAME].strip("-.") or "photo"


def is_large(sizes: Sequence[int], *, most_photos: int, most_megabytes: int) -> bool:
    """Whether the file is made first and then given."""
    return len(sizes) > most_photos or sum(sizes) > most_megabytes * MEGABYTE


def captions_text(
    photos: Iterable[Described], *, words: dict[str, str], contact: str
) -> bytes:
    """Captions as a text that any program opens: UTF-8, lines end as Windows has it.

    :param words: what `caption`, `credit`, `licence` and `contact` are called.
    """
    lines: list[str] = []
    for photo in photos:
        lines.append(photo.name)
        rows = (
            ("caption", " ".join(photo.caption.split())),
            ("credit", photo.credit),
            ("licence", photo.licence),
            ("", photo.licence_url),
        )
        lines += [
            f"{words[word]}: {value}" if word else value
            for word, value in rows
            if value
        ]
        lines.append("")
    if contact:
        lines.append(f"{words['contact']}: {contact}")
    return "".join(f"{line}\r\n" for line in lines).encode()


def licences_text(licences: Iterable[tuple[str, str]]) -> bytes:
    """Name and address of each licence."""
    blocks = ["\r\n".join(filter(None, pair)) for pair in licences]
    return ("\r\n\r\n".join(blocks) + "\r\n").encode()


def zipped(members: Iterable[tuple[str, bytes]]) -> Iterator[bytes]:
    """A ZIP of names and contents in parts; no more than one content is in memory."""
    sink = _Sink()
    with ZipFile(sink, "w", ZIP_STORED) as file:
        for name, content in members:
            info = ZipInfo(name, DATE)
            info.external_attr = 0o644 << 16
            file.writestr(info, content)
            yield sink.taken()
    yield sink.taken()


class _Sink(BytesIO):
    """A file whose beginning was taken away.

    `zipfile` goes back to write the length of a content before it; that is still
    here, so programs that read a ZIP from its beginning find their way.
    """

    def __init__(self) -> None:
        super().__init__()
        self._gone = 0

    def tell(self) -> int:
        return self._gone + super().tell()

    def seek(self, place: int, whence: int = 0) -> int:
        return super().seek(place - self._gone if whence == 0 else place, whence)

    def taken(self) -> bytes:
        """What was written since the last time."""
        part = self.getvalue()
        self._gone += len(part)
        super().seek(0)
        self.truncate()
        return part
