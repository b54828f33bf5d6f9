"""Pure: a day as a person types it or a browser sends it."""

from datetime import date


def typed_day(typed: str) -> date | None:
    """A day by ISO 8601, as browsers send it, or as it is written in Czech."""
    typed = "".join(typed.split())
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        day, month, year = map(int, typed.split("."))
        return date(year, month, day)
    except (OverflowError, ValueError):
        return None
