"""Pure rules of press releases."""

from datetime import date


def resolution_without_meeting(
    resolution: str | None, meeting_number: int | None, meeting_date: date | None
) -> bool:
    """A resolution is found again only by the meeting that adopted it."""
    return bool((resolution or "").strip()) and not (meeting_number and meeting_date)


def part_anchor(position: int) -> str:
    """The anchor of a digest's part; positions count from 1."""
    return f"part-{position}"


def month_key(year: int, month: int) -> str:
    """The month as the catalog and the archive's addresses have it, `2026-06`."""
    return f"{year:04d}-{month:02d}"
