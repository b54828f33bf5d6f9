"""Pure rules of addresses that readers may be led to."""

from collections.abc import Collection
from ipaddress import AddressValueError
from ipaddress import IPv4Address
from urllib.parse import SplitResult
from urllib.parse import urlsplit

import idna
import re


WEB = frozenset({"http", "https"})
SECURE = frozenset({"https"})
CONTACT = frozenset({"mailto", "tel"})

#: What is left of a host's name in ASCII; browsers follow no other one.
HOST = re.compile(r"[a-z0-9._:-]+")

#: A name that ends with a number is four numbers to browsers, or nothing at all.
NUMBER_AT_END = re.compile(r"(?:.*\.)?(?:\d+|0x[0-9a-f]*)\.?")


def is_web_address(text: str | None, *, schemes: Collection[str] = WEB) -> bool:
    """Whether it is the whole address of a page, without a name or password in it."""
    parts = _split(text)
    return parts is not None and parts.scheme in schemes and _has_host(parts)


def is_own_path(text: str | None) -> bool:
    """Whether it is a path of this site: `/cs/kontakty`, and not of another host."""
    # Of more slashes than two browsers make two.
    is_path = (text or "").startswith("/") and not (text or "").startswith("//")
    return is_path and _split(text) is not None


def leads_somewhere(text: str | None) -> bool:
    """Whether it is a path of this site, a page elsewhere, a mailbox or a telephone."""
    return is_own_path(text) or is_web_address(text) or _is_contact(text)


def _is_contact(text: str | None) -> bool:
    parts = _split(text)
    return (
        parts is not None
        and parts.scheme in CONTACT
        and bool(parts.path)
        and not (parts.netloc or parts.path.startswith("/"))
    )


def _split(text: str | None) -> SplitResult | None:
    """None for what a browser may read in another way than we do.

    It leaves out tabs and line breaks, takes a backslash for a slash, and shows
    characters without a shape as nothing.
    """
    if not text or not text.isprintable() or any(map(str.isspace, text)):
        return None
    if "\\" in text:
        return None
    try:
        return urlsplit(text)
    except ValueError:
        return None


def _has_host(parts: SplitResult) -> bool:
    if "@" in parts.netloc:
        return False
    try:
        host = _in_ascii(parts.hostname or "")
        port = parts.port
    except ValueError:
        return False
    if NUMBER_AT_END.fullmatch(host) and not _is_four_numbers(host):
        return False
    return HOST.fullmatch(host) is not None and port != 0


def _in_ascii(host: str) -> str:
    """:raises ValueError: if browsers would not read it; the codec is of IDNA 2003."""
    is_plain = host.isascii() and "xn--" not in host
    found = host.encode("idna") if is_plain else idna.encode(host, uts46=True)
    return found.decode("ascii")


def _is_four_numbers(host: str) -> bool:
    try:
        IPv4Address(host)
    except AddressValueError:
        return False
    return True
