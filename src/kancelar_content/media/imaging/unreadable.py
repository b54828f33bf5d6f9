"""Why a photo or a video is refused."""

from .messages import UNREADABLE
from zope.i18nmessageid import Message


#: Reasons that are no fault of the file: the same one may be taken later.
OF_SERVER = frozenset({"busy", "no_space"})


class Unreadable(Exception):
    """The file is refused; `message` is for the person who brought it."""

    def __init__(self, reason: str, mapping: dict[str, str] | None = None) -> None:
        self.reason = reason
        self.mapping = mapping or {}
        self.message = Message(UNREADABLE[reason], mapping=self.mapping)
        super().__init__(self.message)
