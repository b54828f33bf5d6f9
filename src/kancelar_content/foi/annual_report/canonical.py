"""Pure: one text for what is frozen, so that its hash can be counted by anybody.

The form of RFC 8785 for what a report holds: texts, whole numbers, lists and names.
Names are sorted and ASCII, no space stands between parts, letters are not escaped, and
the text is UTF-8. There are no fractions, whose writing would be a matter of dispute.
"""

from hashlib import sha256
from typing import Any

import json


def canonical(value: Any) -> str:
    """The one JSON text of the value.

    :raises TypeError: for a fraction, a name that is not ASCII, or another object.
    """
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def _check(value: Any) -> None:
    if isinstance(value, dict):
        for name, part in value.items():
            if not (isinstance(name, str) and name.isascii()):
                raise TypeError(f"name {name!r}")
            _check(part)
    elif isinstance(value, list):
        for part in value:
            _check(part)
    elif not (value is None or isinstance(value, str | int)):
        raise TypeError(f"value of {type(value).__name__}")
