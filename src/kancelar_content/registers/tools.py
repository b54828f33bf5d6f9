"""Links from a register to what it has beside its table."""

from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.registers.completeness import incomplete
from kancelar_content.registers.retention.due import due_of
from kancelar_content.registers.table import Table


@dataclass(frozen=True)
class Tool:
    """A page of the register; its number is None if there is nothing to count."""

    title: object
    url: str
    number: int | None = None


def tools_of(table: Table, name: str, base: str) -> list[Tool]:
    """Pages of the register, with the numbers of entries that wait there."""
    return [
        Tool(
            _("tool_incomplete", default="Incomplete"),
            f"{base}/@@incomplete/{name}",
            len(incomplete(table)),
        ),
        Tool(
            _("tool_disposal", default="Due for disposal"),
            f"{base}/@@disposal/{name}",
            len(due_of(table, name)),
        ),
        Tool(_("tool_log", default="Log"), f"{base}/@@register-log/{name}"),
    ]
