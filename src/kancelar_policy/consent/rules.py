"""Which choice a cookie tells, and how long it stands."""

from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from urllib.parse import urlsplit


ACCEPT, REFUSE = "accept", "refuse"
CHOICES = (ACCEPT, REFUSE)


@dataclass(frozen=True)
class Choice:
    """What a reader chose, under which version of the text and when."""

    answer: str
    version: int
    chosen: date

    def as_cookie(self) -> str:
        """`accept.3.2026-11-25`."""
        return f"{self.answer}.{self.version}.{self.chosen.isoformat()}"


def read_choice(cookie: str) -> Choice | None:
    """The choice that a cookie tells; anything that is none is as if not chosen."""
    answer, _, rest = cookie.partition(".")
    version, _, chosen = rest.partition(".")
    if answer not in CHOICES or not (version.isascii() and version.isdecimal()):
        return None
    try:
        return Choice(answer, int(version), date.fromisoformat(chosen))
    except ValueError:
        return None


def stands(choice: Choice | None, *, version: int, days: int, today: date) -> bool:
    """Whether the reader need not be asked again."""
    if choice is None or choice.version != version or choice.chosen > today:
        return False
    return today - choice.chosen < timedelta(days=days)


def is_measuring_address(address: str) -> bool:
    """Whether it is a plain https address of a folder, `https://stats.example.org/`."""
    try:
        parts = urlsplit(address)
        port_is_a_number = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return (
        parts.scheme == "https"
        and bool(parts.hostname)
        and port_is_a_number
        and "@" not in parts.netloc
        and not (parts.query or parts.fragment)
        and address.isprintable()
        and " " not in address
    )
