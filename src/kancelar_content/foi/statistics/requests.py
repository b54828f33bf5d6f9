"""Requests as the catalog keeps them for the register; none is woken."""

from collections.abc import Iterable
from collections.abc import Sequence
from kancelar_content.foi.request_table import SEPARATOR
from kancelar_content.foi.statistics.rules import Handled
from kancelar_content.registers.columns import Column
from kancelar_content.registers.rules import Row


#: The name of the register.
REGISTER = "info-requests"


def handled(rows: Iterable[Row], columns: Sequence[Column]) -> list[Handled]:
    """What the rows say; a row without a day of delivery says nothing."""
    names = [column.name for column in columns]
    found = []
    for row in rows:
        values = dict(zip(names, row.values, strict=True))
        if values["received"] is None:
            continue
        sections = values["sections"] or ""
        found.append(
            Handled(
                received=values["received"],
                due=values["due"],
                settled=values["settled"],
                on_time=values["on_time"],
                days=values["days"],
                outcome=values["outcome"] or "",
                sections=tuple(sections.split(SEPARATOR)) if sections else (),
                department=values["department"] or "",
            )
        )
    return found
