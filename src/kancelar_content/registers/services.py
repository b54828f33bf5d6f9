"""REST services of registers: those there are, and the entries of one."""

from kancelar_content.listing.parameters import BadParameter
from kancelar_content.listing.parameters import page
from kancelar_content.listing.parameters import PAGING
from kancelar_content.listing.parameters import single_values
from kancelar_content.listing.service import refusal
from kancelar_content.registers.columns import Column
from kancelar_content.registers.exports import item
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.registry import open_registers
from kancelar_content.registers.registry import opened
from kancelar_content.registers.rules import Row
from kancelar_content.registers.selection import DISPOSABLE
from kancelar_content.registers.selection import DUE
from kancelar_content.registers.selection import parameters_of
from kancelar_content.registers.statistics import Count
from kancelar_content.registers.statistics import statistic_title
from kancelar_content.registers.statistics import statistics
from kancelar_content.registers.table import Table
from plone import api
from plone.restapi.batching import HypermediaBatch
from plone.restapi.services import Service
from typing import Any
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class RegistersGet(Service):
    """`@registers`, and `@registers/<name>` with the filters of its page."""

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.steps: list[str] = []

    def publishTraverse(self, request, name: str):
        """A register; whether it exists is told later."""
        self.steps.append(name)
        return self

    def reply(self) -> dict[str, Any]:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        base = f"{self.context.absolute_url()}/@registers"
        if not self.steps:
            return {"@id": base, "items": self._registers(base)}
        name = self.steps[0]
        if len(self.steps) > 1:
            raise NotFound(self.context, "/".join(self.steps), self.request)
        register = opened(name, self.context, self.request)
        try:
            return self._entries(Table(self.request, register), f"{base}/{name}")
        except BadParameter as error:
            return refusal(self.request, error)

    def _registers(self, base: str) -> list[dict[str, Any]]:
        found = []
        for name, register in open_registers(api.portal.get()):
            table = Table(self.request, register)
            found.append(
                {
                    "@id": f"{base}/{name}",
                    "title": table.word(register.title),
                    "description": table.word(register.description),
                    "items_total": len(table.all_rows),
                    "late": table.late(),
                    "due_for_disposal": len(table.disposable),
                }
            )
        return found

    def _entries(self, table: Table, url: str) -> dict[str, Any]:
        """:raises BadParameter: for the first parameter that is not understood."""
        known = {*parameters_of(table.columns), "text", "due", "disposal", "sort"}
        known |= set(PAGING[:2])
        repeated = {column.name for column in table.columns if column.by_tokens}
        once = {k: v for k, v in self.request.form.items() if k not in repeated}
        size, start = page(single_values(once, known))
        if table.ignored:
            raise BadParameter(table.ignored[0], "value", _allowed(table))
        extract = table.extract(url)
        self.request.form |= {"b_size": size, "b_start": start}
        batch = HypermediaBatch(self.request, extract.rows)
        answer = {
            "@id": batch.canonical_url,
            "columns": [_column(table, column) for column in table.columns],
            "items": [_item(table, extract, row) for row in batch],
            "items_total": batch.items_total,
            "statistics": [_statistic(table, *one) for one in statistics(table, url)],
        }
        if batch.links:
            answer["batching"] = batch.links
        return answer


def _item(table: Table, extract: Extract, row: Row) -> dict[str, Any]:
    """The entry, with what the file plan says of it if there is one."""
    shown = item(extract, row)
    if table.has_plan:
        shown["due_for_disposal"] = row.record in table.disposable
    return shown


def _allowed(table: Table) -> list[str]:
    name = table.ignored[0]
    if name == "due":
        return list(DUE)
    if name == "disposal":
        return [DISPOSABLE] if table.has_plan else []
    if name == "sort":
        return sorted(table.places)
    return ["YYYY-MM-DD", "0–999999999"] if "." in name else []


def _column(table: Table, column: Column) -> dict[str, Any]:
    shown = {
        "name": column.name,
        "title": table.word(column.title),
        "type": column.kind,
    }
    if column.by_tokens:
        numbers = table.numbers(column)
        shown["terms"] = [
            {"token": token, "title": title, "count": numbers.get(token, 0)}
            for token, title in table.tokens(column)
        ]
    return shown


def _statistic(table: Table, column: Column, counts: list[Count]) -> dict[str, Any]:
    return {
        "column": column.name,
        "title": statistic_title(table, column),
        "items": [
            {
                "token": count.token,
                "title": count.category.title,
                "count": count.number,
            }
            for count in counts
        ],
    }
