"""Pure: a day as a person types it or a browser sends it."""

from datetime import date


def typed_day(typed: str) -> date | None:
    """A day by ISO 8601, as browsers send it, or as it is written in Czech."""
    try:
        return date.fromisoformat(typed)
    except ValueError:
        pass
    try:
        parts = typed.replace("\N{NO-BREAK SPACE}", " ").replace(" ", "").split(".")
        day, month, year = (int(part) for part in parts)
        return date(year, month, day)
    except ValueError:
        return None
