"""What is known of the file of a video."""

from typing import Any


def note(video, **facts: Any) -> None:
    """Keep facts; the database does not see changes inside the old dictionary."""
    video._facts = {**(video._facts or {}), **facts}
