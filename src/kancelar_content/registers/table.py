"""The table of one register as somebody chose it: rows, filters with counts, order."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import STATE
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.interfaces import IRegister
from kancelar_content.registers.records import ordered_rows
from kancelar_content.registers.records import records_with
from kancelar_content.registers.records import register_rows
from kancelar_content.registers.records import token_counts
from kancelar_content.registers.retention.due import due_among
from kancelar_content.registers.retention.due import plan_for
from kancelar_content.registers.rules import Clock
from kancelar_content.registers.rules import counts
from kancelar_content.registers.rules import Row
from kancelar_content.registers.rules import select
from kancelar_content.registers.selection import LATE
from kancelar_content.registers.selection import read_selection
from kancelar_content.registers.selection import Selection
from kancelar_content.registers.selection import TODAY
from kancelar_content.registers.written import words_of
from kancelar_content.registers.written import written
from plone import api
from Products.ZCTextIndex.ParseTree import ParseError
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


DUE_TITLES = {
    LATE: _("register_late", default="Overdue"),
    TODAY: _("register_today", default="Due today"),
}

DISPOSABLE_TITLE = _("tool_disposal", default="Due for disposal")

SIDES = {
    "from": _("register_from", default="from ${end}"),
    "to": _("register_to", default="to ${end}"),
}


class Table:
    """A register for the user of the request; pages, exports and REST show it alike."""

    def __init__(self, request, register: IRegister) -> None:
        self.request = request
        self.register = register
        self.columns: tuple[Column, ...] = tuple(register.columns)
        self.places = {column.name: n for n, column in enumerate(self.columns)}
        self.catalog = api.portal.get_tool("portal_catalog")
        self.language = api.portal.get_current_language()
        self._numbers: dict[str, Counter[str]] = {}
        self.today = site_today()

    @cached_property
    def read(self) -> tuple[Selection, tuple[str, ...]]:
        form: Mapping[str, Any] = self.request.form
        return read_selection(
            form,
            self.columns,
            has_due=bool(self.register.due),
            has_plan=self.has_plan,
        )

    @property
    def selection(self) -> Selection:
        return self.read[0]

    @cached_property
    def ignored(self) -> tuple[str, ...]:
        """Parameters that had no meaning, words that could not be read among them."""
        unread = self.selection.text and self._found is None
        return (*self.read[1], *(("text",) if unread else ()))

    @cached_property
    def all_rows(self) -> tuple[Row, ...]:
        return register_rows(self.catalog, self.register)

    @cached_property
    def rows(self) -> list[Row]:
        """What the filters leave, in the order asked for."""
        rows = ordered_rows(self.catalog, self.register, self.sort, self.language)
        if self._found is not None:
            rows = [row for row in rows if row.record in self._found]
        if self.selection.disposal:
            rows = [row for row in rows if row.record in self.disposable]
        return select(rows, self.columns, self.selection, self.clock)

    @cached_property
    def has_plan(self) -> bool:
        """Whether the file plan says how long entries of the register are kept."""
        return plan_for(self.register) is not None

    @cached_property
    def due_for_disposal(self) -> list[tuple[Row, date]]:
        """Rows that may be disposed of today with their dates, the oldest first."""
        return due_among(self.catalog, self.register, self.all_rows, self.today)

    @cached_property
    def disposable(self) -> frozenset[int]:
        """Records of these rows."""
        return frozenset(row.record for row, _closed in self.due_for_disposal)

    @property
    def sort(self) -> str:
        return self.selection.sort or self.register.sort

    @cached_property
    def clock(self) -> Clock | None:
        """How to tell what is late; None for a register without deadlines."""
        if not self.register.due:
            return None
        return Clock(
            due=self.places[self.register.due],
            state=self.places[STATE],
            open_states=self.register.open_states,
            day=self.today,
        )

    def late(self) -> int:
        """How many entries of the whole register are late."""
        return sum(map(self.clock.is_late, self.all_rows)) if self.clock else 0

    def numbers(self, column: Column) -> Counter[str]:
        """How many of the shown entries have each token."""
        if column.name not in self._numbers:
            place = self.places[column.name]
            self._numbers[column.name] = counts(self.rows, place)
        return self._numbers[column.name]

    def tokens(self, column: Column) -> list[tuple[str, str]]:
        """Tokens that the register has, with their words, in the order of the words."""
        found = token_counts(self.catalog, self.register, column)
        known = [token for token in column.titles if token in found]
        others = sorted(set(found) - set(known))
        return [
            (token, self.word(words_of(column, token))) for token in [*known, *others]
        ]

    def filter_title(self, name: str, parameter: str, value: str) -> str:
        """What a filter in use lets through, as people read it."""
        column = self.columns[self.places[name]]
        if column.by_tokens:
            return self.word(words_of(column, value))
        low, high = self.selection.range_of(name)
        side = "from" if parameter.endswith(".from") else "to"
        end = low if side == "from" else high
        words = written(column, end, language=self.language, word=self.word)
        return self.word(Message(SIDES[side], mapping={"end": words}))

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def written(self, column: Column, row: Row) -> str:
        value = row.values[self.places[column.name]]
        return written(column, value, language=self.language, word=self.word)

    def extract(self, url: str) -> Extract:
        """The rows with their words, to be exported from this address."""
        words = {
            column.name: dict(self.tokens(column))
            for column in self.columns
            if column.by_tokens
        }
        return Extract(
            url=url,
            columns=self.columns,
            rows=self.rows,
            titles={column.name: self.word(column.title) for column in self.columns},
            words=words,
            url_of=url_of_path(),
        )

    @cached_property
    def _found(self) -> frozenset[int] | None:
        """Records with the words; None if there are no words that can be read."""
        if not self.selection.text:
            return None
        try:
            return records_with(self.catalog, self.register, self.selection.text)
        except ParseError:
            return None
