"""Letters of old metadata, whose encoding nobody wrote down."""

import re
import unicodedata


#: Czech programs before Unicode wrote the first; bytes unknown to it are of the second.
GUESSED = ("utf-8", "cp1250", "latin-1")

#: Marks of order that some programs put before UTF-16.
UTF_16 = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))

#: So many letters a text of metadata may have; more is no text.
MOST = 10_000

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]+")


def decoded(raw: bytes, encoding: str | None = None) -> str:
    """The text, by its encoding if it is known and true, otherwise by a guess."""
    for mark, name in UTF_16:
        if raw.startswith(mark):
            return tidy(raw[2:].decode(name, "ignore"))
    if raw.count(0) * 3 > len(raw):
        name = "utf-16-le" if raw[1::2].count(0) > raw[::2].count(0) else "utf-16-be"
        return tidy(raw.decode(name, "ignore"))
    raw = raw.partition(b"\0")[0]
    for name in (encoding, *GUESSED):
        try:
            return tidy(raw.decode(name or "ascii"))
        except (LookupError, UnicodeDecodeError):
            continue
    return ""


def windows_text(raw: bytes) -> str:
    """The text of a field of Windows, whatever is left of it."""
    return tidy(raw.decode("utf-16-le", "ignore"))


def tidy(text: str) -> str:
    """The text without control characters, composed, with no spaces around."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", CONTROL.sub("", text)).strip()[:MOST]
