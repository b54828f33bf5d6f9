"""Pure rules of how the length of a video is written."""


def written_length(seconds: float | None) -> str:
    """`1:02:03` or `2:03`, as players write it; empty if it is not known."""
    if seconds is None:
        return ""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def iso_length(seconds: float | None) -> str:
    """`PT1H2M3S` (ISO 8601); empty if it is not known."""
    if seconds is None:
        return ""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (rest, "S"))
    return "PT" + "".join(f"{number}{unit}" for number, unit in parts if number)


def offered_moments(seconds: float, number: int = 6) -> list[float]:
    """Moments evenly in a video, none at its ends, where it is often black."""
    if seconds <= 0:
        return []
    return [round(seconds * (2 * step + 1) / (2 * number), 1) for step in range(number)]
