"""Pure: what columns a register has and how their values sort, are chosen and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from decimal import Decimal
from typing import Any


TEXT, NUMBER, DAY, MOMENT, CHOICE, FLAG = (
    "text",
    "number",
    "day",
    "moment",
    "choice",
    "flag",
)

#: The column that every register has: the state of the entry's workflow.
STATE = "state"

Value = str | int | float | Decimal | date | datetime | bool | None


@dataclass(frozen=True)
class Column:
    """One column of a register; its name stands in addresses, exports and REST.

    `titles` are the words for the tokens of a choice. A column that is `filtered`
    narrows the table: by its tokens, or from and to a day or number.
    """

    name: str
    title: Any
    kind: str = TEXT
    titles: Mapping[str, Any] = field(default_factory=dict)
    filtered: bool = False
    #: Not among the columns of the page, but in every export.
    only_exported: bool = False

    @property
    def by_tokens(self) -> bool:
        """Whether a filter offers its values instead of a range."""
        return self.kind in (CHOICE, FLAG)

    @property
    def by_range(self) -> bool:
        """Whether a filter asks from and to."""
        return self.kind in (DAY, MOMENT, NUMBER)


def token(value: Value) -> str:
    """The value of a choice or flag as it stands in an address; empty for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


def day_of(value: Value) -> date | None:
    """The day of a day or of a moment, by the clock that the moment carries."""
    return value.date() if isinstance(value, datetime) else value
