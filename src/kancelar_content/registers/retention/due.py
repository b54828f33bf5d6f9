"""What is due for disposal in a register, found once for each state of the catalog."""

from collections.abc import Sequence
from datetime import date
from kancelar_content.listing.kept import Kept
from kancelar_content.listing.kept import query_key
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.registry import name_of
from kancelar_content.registers.retention.rules import due_rows
from kancelar_content.registers.retention.rules import Plan
from kancelar_content.registers.retention.settings import plan_of
from kancelar_content.registers.rules import Row


#: Registers whose due rows are kept, each for users with the same rights.
KEPT_REGISTERS = 4

_kept = Kept(KEPT_REGISTERS)


def plan_for(register: IRegister) -> Plan | None:
    """What the file plan says of the register."""
    return plan_of(name_of(register.portal_type))


def due_among(
    catalog, register: IRegister, rows: Sequence[Row], today: date
) -> list[tuple[Row, date]]:
    """Rows that may be disposed of today with their dates, the oldest first.

    :param rows: all of the register that the user may see.
    """
    plan = plan_for(register)
    if plan is None:
        return []
    query = {"portal_type": register.portal_type}
    key = (plan, today, *query_key(catalog, query))
    return _kept.get(catalog, key, lambda: _find(register, plan, rows, today))


def _find(
    register: IRegister, plan: Plan, rows: Sequence[Row], today: date
) -> list[tuple[Row, date]]:
    places = {column.name: place for place, column in enumerate(register.columns)}
    if register.disposed:
        done = places[register.disposed]
        rows = [row for row in rows if not row.values[done]]
    return due_rows(rows, places[plan.trigger], plan.years, today=today)
