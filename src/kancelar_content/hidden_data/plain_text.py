"""Files of plain text: CSV, JSON, HTML and others, read as they are written."""

from .finding import Finding
from .finding import place
from .limits import Limits
from .texts import find
from .texts import Wanted
from .unreadable import Unreadable
from collections.abc import Iterator

import html


BYTE_ORDER_MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}

#: In the order of trying; the last is how Czech Windows wrote.
ENCODINGS = ("utf-8", "cp1250")

#: Bytes that no text has.
NOT_IN_TEXT = frozenset(range(9)) | frozenset(range(14, 27)) | {28, 29, 30, 31, 127}


def decoded(data: bytes) -> str:
    """The text of the file.

    :raises Unreadable: if it is none.
    """
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise Unreadable("broken") from None
    if NOT_IN_TEXT.intersection(data):
        raise Unreadable("unknown_format")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("unknown_format")


def examine_plain_text(
    data: bytes, wanted: Wanted, limits: Limits
) -> Iterator[Finding]:
    """The personal data of the text; in HTML letters may be written as references.

    :raises Unreadable: if it is no text.
    """
    text = decoded(data)
    if text.lstrip()[:1] == "<":
        text = html.unescape(text)
    yield from find(text, place("text"), wanted)


def copy_of_text(data: bytes, limits: Limits) -> bytes:
    """Plain text has nothing but what is seen."""
    decoded(data)
    return data
