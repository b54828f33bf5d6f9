"""One caption of a video, and why a file of captions cannot be read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """A text shown from one millisecond to another.

    `name`, `settings` and `notes` are kept for programs that wrote them.
    """

    start: int
    end: int
    text: str
    name: str = ""
    settings: str = ""
    notes: tuple[str, ...] = ()


#: Reasons of `Unreadable`.
NO_HEADER = "no_header"
NO_TIMES = "no_times"
BAD_TIMES = "bad_times"
ENDS_EARLY = "ends_early"
NO_TEXT = "no_text"
ARROW = "arrow"
EMPTY = "empty"
TOO_LONG = "too_long"
NOT_TEXT = "not_text"


class Unreadable(ValueError):
    """Tells the reason as a token, and the line on which it stands, from one."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason, line)
        self.reason = reason
        self.line = line
