"""Why a file cannot be examined."""


class Unreadable(Exception):
    """The file is refused; the reason is a kind of `messages.UNREADABLE`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
