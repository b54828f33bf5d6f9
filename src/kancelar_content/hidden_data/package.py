"""The zipped packages that DOCX, XLSX and OpenDocument files are."""

from .limits import Limits
from .limits import MEGABYTE
from .unreadable import Unreadable
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from lxml import etree
from posixpath import dirname
from posixpath import join
from posixpath import normpath
from typing import BinaryIO
from zipfile import BadZipFile
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile
from zlib import error as ZlibError

import re


#: Small parts may be packed better than the ratio allows, and do no harm.
SMALL = MEGABYTE
ENCRYPTED_FLAG = 1

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}"
CONTENT_TYPES = "[Content_Types].xml"

PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False}


@dataclass(frozen=True)
class Relationship:
    """A link of one part to another, or to something outside of the package."""

    id: str
    full_kind: str
    target: str
    is_external: bool

    @property
    def kind(self) -> str:
        return self.full_kind.rpartition("/")[2]


class Package:
    """The parts of a package, within limits.

    :raises Unreadable: if it is damaged, encrypted or too large.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._archive = ZipFile(BytesIO(data))
        except (BadZipFile, NotImplementedError, OSError, ValueError):
            raise Unreadable("broken") from None
        parts = self._archive.infolist()
        self.names = tuple(part.filename for part in parts if not part.is_dir())
        if len(set(self.names)) < len(self.names):
            raise Unreadable("broken")  # two readers would see two documents
        if any(part.flag_bits & ENCRYPTED_FLAG for part in parts):
            raise Unreadable("encrypted")
        unpacked = sum(part.file_size for part in parts)
        if len(parts) > limits.parts or unpacked > limits.unpacked_bytes:
            raise Unreadable("too_large")
        for part in parts:
            is_bomb = part.file_size > limits.ratio * max(1, part.compress_size)
            if part.file_size > SMALL and is_bomb:
                raise Unreadable("too_large")

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def require(self, main: str, tag: str) -> None:
        """Refuse a package that shows another part, or is written in another way.

        :raises Unreadable: for "strict" files too: their names differ.
        """
        shown = [e.target for e in self.relationships("") if e.kind == "officeDocument"]
        if shown != [main]:
            raise Unreadable("broken")
        if self.tree(main).tag != tag:
            raise Unreadable("unknown_format")

    def matching(self, pattern: str) -> list[str]:
        """Names of parts, in the order of the numbers in them."""
        found = [name for name in self.names if re.fullmatch(pattern, name)]
        return sorted(
            found, key=lambda name: [int(n) for n in re.findall(r"\d+", name)]
        )

    def read(self, name: str) -> bytes:
        with self._opened(name) as source:
            return source.read()

    def count(self, name: str, mark: bytes) -> int:
        """How often the bytes are in a part, or a few times less: before it is read."""
        with self._opened(name) as source:
            return sum(
                chunk.count(mark) for chunk in iter(lambda: source.read(MEGABYTE), b"")
            )

    @contextmanager
    def _opened(self, name: str) -> Iterator[BinaryIO]:
        try:
            with self._archive.open(name) as source:
                yield source
        except (BadZipFile, EOFError, NotImplementedError, OSError, ZlibError):
            raise Unreadable("broken") from None

    def tree(self, name: str) -> etree._Element:
        """The root of an XML part; a document type is refused, it can hide entities."""
        try:
            root = etree.fromstring(self.read(name), etree.XMLParser(**PARSER))
        except etree.XMLSyntaxError:
            raise Unreadable("broken") from None
        if root.getroottree().docinfo.doctype:
            raise Unreadable("broken")
        return root

    def elements(self, name: str, *tags: str) -> Iterator[etree._Element]:
        """Elements as they end, forgotten afterwards: a part may be large."""
        with self._opened(name) as source:
            try:
                for _event, element in etree.iterparse(source, tag=tags, **PARSER):
                    yield element
                    element.clear()
                    while element.getprevious() is not None:
                        del element.getparent()[0]
            except etree.XMLSyntaxError:
                raise Unreadable("broken") from None

    def relationships(self, name: str) -> list[Relationship]:
        """The links of a part; of the package itself for an empty name."""
        source = links_of(name)
        if source not in self:
            return []
        return [
            Relationship(
                each.get("Id", ""),
                each.get("Type", ""),
                each.get("Target", "")
                if each.get("TargetMode") == "External"
                else _absolute(name, each.get("Target", "")),
                each.get("TargetMode") == "External",
            )
            for each in self.tree(source).iter(f"{RELATIONSHIP}Relationship")
        ]


def links_of(name: str) -> str:
    """The part with the links of a part."""
    folder, _, base = name.rpartition("/")
    return join(folder, "_rels", f"{base}.rels")


def _absolute(name: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return normpath(join(dirname(name), target))


def packed(parts: dict[str, bytes]) -> bytes:
    """A package of these parts, without the times at which they were written."""
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return result.getvalue()


def serialized(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
