"""How often published answers were shown and helped: numbers by month."""

from BTrees.Length import Length
from BTrees.OOBTree import OOBTree
from dataclasses import dataclass
from datetime import date
from zope.annotation.interfaces import IAnnotations


KEY = "kancelar_content.foi.use_counts"

SHOWN, HELPED, SENT = "shown", "helped", "sent"


@dataclass(frozen=True)
class Month:
    """A month, as `2026-11`, with its numbers.

    `sent` counts those that were sent although something had been shown.
    """

    name: str
    shown: int
    helped: int
    sent: int


def count(site, what: str, day: date) -> None:
    """Add one to the number of the month."""
    annotations = IAnnotations(site)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    numbers, key = annotations[KEY], f"{day:%Y-%m}.{what}"
    if key not in numbers:
        numbers[key] = Length()
    numbers[key].change(1)


def counted(site) -> list[Month]:
    """Months in which anything was counted, the newest first."""
    numbers = IAnnotations(site).get(KEY, {})
    months = sorted({key.partition(".")[0] for key in numbers}, reverse=True)

    def number(month: str, what: str) -> int:
        found = numbers.get(f"{month}.{what}")
        return found() if found is not None else 0

    return [
        Month(month, *(number(month, what) for what in (SHOWN, HELPED, SENT)))
        for month in months
    ]


def forget_all(site) -> None:
    """Keep nothing, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)
