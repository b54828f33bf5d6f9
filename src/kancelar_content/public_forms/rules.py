"""Pure rules of forms for everybody: addresses, texts, the trap, their limits."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from ipaddress import ip_address
from ipaddress import ip_network
from typing import Any
from unicodedata import category

import re


#: Only programs fill in the field that people do not see.
TRAP = "website"

#: RFC 5321, section 4.5.3.1, in octets.
LONGEST_ADDRESS = 254
LONGEST_LOCAL_PART = 64

#: The dot-atom of RFC 5322; quoted local parts and address literals are refused.
LOCAL_PART = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
)
DOMAIN = re.compile(
    r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]"
)


def text_of(form: Mapping[str, Any], name: str, longest: int) -> str:
    """What was typed, cut at the longest; what is no text counts as not filled in."""
    value = form.get(name, "")
    return value[:longest] if isinstance(value, str) else ""


def plain_text(typed: str) -> str:
    """The text with line breaks of one kind, without characters that nobody sees.

    Such are control characters and halves of pairs, which no database text keeps.
    """
    lines = typed.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in lines if c in "\n\t" or category(c) not in {"Cc", "Cs"})
    return "".join(kept).strip()


def one_line(typed: str) -> str:
    """The text with each row of spaces and line breaks as one space."""
    return " ".join(plain_text(typed).split())


def paragraphs(text: str | None) -> list[str]:
    """The text cut at its empty lines, without the empty parts."""
    parts = re.split(r"\n\s*\n", (text or "").replace("\r\n", "\n"))
    return [part.strip() for part in parts if part.strip()]


def is_trapped(form: Mapping[str, Any]) -> bool:
    """Whether the field that people do not see was filled in."""
    return bool(form.get(TRAP))


def clean_address(typed: str) -> str | None:
    """The address as it is kept and compared; None if no mail could be sent to it.

    A line break is never cleaned away: it may be meant to begin another header.
    """
    typed = typed.strip(" \t")
    local, at, domain = typed.rpartition("@")
    try:
        domain = domain.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    address = f"{local}@{domain}"
    if not at or len(address) > LONGEST_ADDRESS or len(local) > LONGEST_LOCAL_PART:
        return None
    if not LOCAL_PART.fullmatch(local) or not DOMAIN.fullmatch(domain):
        return None
    if "=?" in local:  # the mail library takes it for an encoded word (RFC 2047)
        return None
    return address


def breaks_header(typed: str) -> bool:
    """Whether the text would end a header line of a mail and begin another one."""
    return any(character in typed for character in "\r\n\0\x0b\x0c\x85\u2028\u2029")


def network_of(client: str) -> str:
    """What one subscriber to the Internet has: a /24 or, of IPv6, a /48."""
    try:
        address = ip_address(client)
    except ValueError:
        return ""
    address = getattr(address, "ipv4_mapped", None) or address
    width = 24 if address.version == 4 else 48
    return str(ip_network(f"{address}/{width}", strict=False))


def recent(
    moments: Iterable[datetime], *, now: datetime, within: timedelta
) -> list[datetime]:
    """Those moments that a limit still counts."""
    return [moment for moment in moments if now - moment < within]
