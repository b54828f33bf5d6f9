"""Pure rule of the months of a year."""

from calendar import monthrange
from datetime import date


def months_of(year: int) -> list[tuple[date, date]]:
    """First and last day of each month."""
    return [
        (date(year, month, 1), date(year, month, monthrange(year, month)[1]))
        for month in range(1, 13)
    ]
