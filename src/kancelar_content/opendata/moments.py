"""Moments as the open formal norms have them."""

from DateTime import DateTime
from datetime import date
from datetime import datetime
from datetime import tzinfo


def moment(value: DateTime, zone: tzinfo) -> dict[str, str]:
    """`Časový okamžik` with the offset of the zone."""
    return spoken(datetime.fromtimestamp(value.timeTime(), zone))


def spoken(value: datetime) -> dict[str, str]:
    """`Časový okamžik` of a moment that has a zone."""
    return {
        "typ": "Časový okamžik",
        "datum_a_čas": value.isoformat(timespec="seconds"),
    }


def spoken_day(value: date) -> dict[str, str]:
    """`Časový okamžik` of a whole day."""
    return {"typ": "Časový okamžik", "datum": value.isoformat()}


def left_open() -> dict[str, str | bool]:
    """`Časový okamžik` that nobody has set, such as an open end."""
    return {"typ": "Časový okamžik", "nespecifikovaný": True}
