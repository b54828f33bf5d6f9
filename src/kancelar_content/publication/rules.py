"""Pure rules of review and publication."""

from datetime import datetime


def may_approve(user: str, *, authors: frozenset[str]) -> bool:
    """Four eyes: who wrote or handed in a text does not approve it."""
    return user not in authors


def embargo_holds(embargo: datetime | None, *, now: datetime) -> bool:
    """Whether the embargo still hides the text; its own minute no longer does."""
    return embargo is not None and now < embargo


def comment_missing(comment: str | None) -> bool:
    """Whether a comment says nothing."""
    return not (comment or "").strip()
