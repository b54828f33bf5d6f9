"""Pure rules of security.txt (RFC 9116) and of structured data."""

from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from typing import Any

import json


#: RFC 9116, section 2.5.5 advises less than a year.
VALID = timedelta(days=330)
#: From so many days before its end on an administrator is reminded.
REMINDER = timedelta(days=30)

LOCALES = {"cs": "cs_CZ", "en": "en_GB", "de": "de_DE", "pl": "pl_PL"}


def expires(checked: date) -> date:
    """The day from which the contacts must not be relied on."""
    return checked + VALID


def is_late(checked: date, *, today: date) -> bool:
    """Whether somebody should look at the contacts again."""
    return today >= expires(checked) - REMINDER


def is_expired(checked: date, *, today: date) -> bool:
    """Whether the file says nothing any more."""
    return today >= expires(checked)


def security_text(
    *,
    contacts: Sequence[str],
    checked: date,
    languages: Sequence[str],
    canonical: str,
    policy: str = "",
) -> str:
    """The file `security.txt`."""
    lines = [f"Contact: {contact}" for contact in contacts]
    lines += [
        f"Expires: {expires(checked).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {canonical}",
    ]
    if policy:
        lines.append(f"Policy: {policy}")
    return "\n".join(lines) + "\n"


def script_text(data: Any) -> str:
    """JSON that is harmless inside a script element, whatever a title says."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
