"""Pure rules of review and publication."""

from datetime import datetime

import re


#: Digits with spaces between them, the country's code after a plus.
DIALABLE = re.compile(r"\+?[0-9](?:\s?[0-9]){2,14}", re.ASCII)


def may_approve(user: str, *, authors: frozenset[str]) -> bool:
    """Four eyes: who wrote or handed in a text does not approve it."""
    return user not in authors


def embargo_holds(embargo: datetime | None, *, now: datetime) -> bool:
    """Whether the embargo still hides the text; its own minute no longer does."""
    return embargo is not None and now < embargo


def comment_missing(comment: str | None) -> bool:
    """Whether a comment says nothing."""
    return not (comment or "").strip()


def telephone_link(number: str | None) -> str:
    """What a telephone dials; empty for a note, two numbers or a made-up one."""
    plain = " ".join((number or "").split())
    return f"tel:{plain.replace(' ', '')}" if DIALABLE.fullmatch(plain) else ""
