"""The pages that a register has beside its table."""

from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.registers.completeness import incomplete
from kancelar_content.registers.table import Table


@dataclass(frozen=True)
class RelatedPage:
    """A page of the register; its number is None if there is nothing to count."""

    title: object
    url: str
    number: int | None = None


def related_pages(table: Table, name: str, base: str) -> list[RelatedPage]:
    """Pages of the register, with the numbers of entries that wait there."""
    own = [
        RelatedPage(title, f"{base}/@@{view}") for title, view in table.register.pages
    ]
    return [
        *own,
        RelatedPage(
            _("tool_incomplete", default="Incomplete"),
            f"{base}/@@incomplete/{name}",
            len(incomplete(table)),
        ),
        RelatedPage(
            _("tool_disposal", default="Due for disposal"),
            f"{base}/@@disposal/{name}",
            len(table.due_for_disposal),
        ),
        RelatedPage(_("tool_log", default="Log"), f"{base}/@@register-log/{name}"),
    ]
