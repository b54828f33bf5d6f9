"""Moments as the open formal norms have them."""

from DateTime import DateTime
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
