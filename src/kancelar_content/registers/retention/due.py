"""What is due for disposal in a register, found once for each state of the catalog."""

from datetime import date
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.registers.retention.rules import due_rows
from kancelar_content.registers.retention.settings import plan_of
from kancelar_content.registers.rules import Row
from kancelar_content.registers.table import Table


#: Registers whose due rows are kept, each for users with the same rights.
KEPT_REGISTERS = 4

_kept = Kept(KEPT_REGISTERS)


def due_of(table: Table, name: str) -> list[tuple[Row, date]]:
    """Rows that may be disposed of today with their dates, the oldest first."""
    plan = plan_of(name)
    if plan is None:
        return []
    place = table.places[plan.trigger]
    query = {"portal_type": table.register.portal_type}
    key = (plan, table.today, *query_key(table.catalog, query))
    return _kept.get(
        table.catalog,
        key,
        lambda: due_rows(table.all_rows, place, plan.years, today=table.today),
    )
