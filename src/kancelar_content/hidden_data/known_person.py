"""Whom a text must not tell: the values that are looked for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class KnownPerson:
    """What is known of somebody, as it was written down; any of it may be missing.

    `name` is a natural person's, with or without titles and in either order.
    `phrases` are found as they are written: a number, the name of an organisation.
    """

    name: str = ""
    address: str = ""
    birth_date: date | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    data_boxes: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


NOBODY = KnownPerson()
