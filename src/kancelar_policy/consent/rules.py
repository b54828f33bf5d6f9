"""Which choice a cookie tells, and how long it stands."""

from collections.abc import Collection
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import timedelta
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.publication.addresses import SECURE
from urllib.parse import urlsplit


ACCEPT, REFUSE = "accept", "refuse"
CHOICES = (ACCEPT, REFUSE)
#: Between the choices in a cookie; no choice has it in its own name.
SEPARATOR = "_"


@dataclass(frozen=True)
class Choice:
    """What a reader chose, under which version of the text and when.

    The answer about measuring, or the name of a service that is always loaded.
    """

    answer: str
    version: int
    chosen: date

    def as_text(self) -> str:
        """`accept.3.2026-11-25`."""
        return f"{self.answer}.{self.version}.{self.chosen.isoformat()}"


def as_cookie(choices: Iterable[Choice]) -> str:
    """`accept.3.2026-11-25_youtube.3.2026-11-26`."""
    return SEPARATOR.join(choice.as_text() for choice in choices)


def read_choices(cookie: str, answers: Collection[str]) -> dict[str, Choice]:
    """The choices of these answers that a cookie tells; what is none is left out."""
    told = (_read(text) for text in cookie.split(SEPARATOR))
    return {
        choice.answer: choice
        for choice in told
        if choice is not None and choice.answer in answers
    }


def _read(text: str) -> Choice | None:
    answer, _, rest = text.partition(".")
    version, _, chosen = rest.partition(".")
    if not (version.isascii() and version.isdecimal() and len(version) < 10):
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
    if not is_web_address(address, schemes=SECURE):
        return False
    parts = urlsplit(address)
    return not (parts.query or parts.fragment)
