"""What lists leave out by its dates, in minutes as the catalog's own query has them."""

from datetime import datetime
from datetime import UTC


def inactive_records(catalog, *, now: datetime | None = None) -> set[int]:
    """Ids of what is to be shown later or has expired; its last minute is shown."""
    begins, ends = _indexes(catalog)
    minute = begins._convert(now or datetime.now(UTC))
    groups = [
        *begins._index.values(minute, excludemin=True),
        *ends._index.values(None, minute, excludemax=True),
    ]
    found: set[int] = set()
    for group in groups:
        # An index keeps the only record of a minute as its bare id.
        found.update([group] if isinstance(group, int) else group)
    return found


def active_changed(catalog, *, after: datetime | None, until: datetime) -> bool:
    """Whether anything came or went since the minute of `after`, in that of `until`."""
    begins, ends = _indexes(catalog)
    last = begins._convert(until)
    first = None if after is None else begins._convert(after)
    return any(begins._index.keys(first, last, excludemin=first is not None)) or any(
        ends._index.keys(first, last, excludemax=True)
    )


def _indexes(catalog):
    inner = catalog._catalog
    return inner.getIndex("effective"), inner.getIndex("expires")
