"""Rows of the settings, each folded under a line that says what it is.

A row has fourteen cells: side by side they do not fit on any screen.
"""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from kancelar_content import _
from kancelar_content.behaviors.rows_widget import PATTERNS
from kancelar_content.behaviors.rows_widget import RowsWidget
from kancelar_content.desk.moments import written_day
from kancelar_content.foi.choices import titles
from kancelar_content.foi.choices import UNITS
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rows
from kancelar_content.foi.rule_words import UNVERIFIED
from plone import api
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import INPUT_MODE
from z3c.form.widget import FieldWidget
from zope.browserpage.viewpagetemplatefile import ViewPageTemplateFile
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


CARD = ViewPageTemplateFile("templates/rule_card.pt")

IS_NEW = _("rule_new", default="New row")
ADDED = _("rule_added", default="Added to the shipped table")
CHANGED = _("rule_changed", default="Differs from the shipped table")
NOT_VERIFIED = _("rule_unverified", default="Not verified")

DATES = {
    "valid_from": _("rule_since", default="since ${day}"),
    "valid_to": _("rule_until", default="until ${day}"),
}


@dataclass(frozen=True)
class Card:
    """What a folded row says."""

    title: str
    about: str
    tags: tuple[Message, ...]
    is_open: bool
    #: Whether something in the row has to be corrected.
    is_wrong: bool


class CardsWidget(RowsWidget):
    """Rows as cards; a wrong or a new one is unfolded."""

    input_table_css_class = "k-rules"
    #: Cells that tell the row from all others, and where it is said which is which.
    key: tuple[str, ...] = ()
    #: Names of rows that an invariant complained about, set by the form.
    wrong: frozenset[str] = frozenset()

    def createObjectWidget(self, idx):  # the name is the library's
        """The row, which can say what it is."""
        row = super().createObjectWidget(idx)
        if self.mode == INPUT_MODE:
            row.template = CARD
            row.card = lambda: self.card(row, is_new=idx in PATTERNS)
        return row

    def shipped(self) -> Iterable[Mapping[str, Any]]:
        """The rows that the site came with."""
        raise NotImplementedError

    def head(self, cells: Mapping[str, str]) -> tuple[str, str]:
        """Name of the row and what is most important in it."""
        raise NotImplementedError

    def card(self, row, *, is_new: bool) -> Card:
        """What the row says while it is folded."""
        cells = {name: _typed(widget) for name, widget in row.widgets.items()}
        cells = {name.rpartition(".")[2]: value for name, value in cells.items()}
        has_error = any(widget.error for widget in row.widgets.values())
        is_wrong = has_error or cells[self.key[0]] in self.wrong
        title, about = self.head(cells)
        return Card(
            title=title or translate(IS_NEW, context=self.request),
            about=about,
            tags=() if is_new else tuple(self._tags(cells)),
            is_open=is_new or is_wrong,
            is_wrong=is_wrong,
        )

    def _tags(self, cells: Mapping[str, str]) -> Iterable[Message]:
        own = [cells[name] for name in self.key]
        plain = [
            {name: str(value or "") for name, value in row.items()}
            for row in self.shipped()
        ]
        same = [row for row in plain if [row[name] for name in self.key] == own]
        if not same:
            yield ADDED
        elif same[0] != cells:
            yield CHANGED
        if cells["status"] == UNVERIFIED:
            yield NOT_VERIFIED


class DeadlineCards(CardsWidget):
    """Time limits."""

    key = ("name", "valid_from")

    def shipped(self):
        return default_rows()

    def head(self, cells):
        units = titles(UNITS)
        unit = cells["unit"]
        words = translate(units[unit], context=self.request) if unit in units else ""
        length = f"{words}: {cells['count']}" if cells["count"] else ""
        dates = [
            translate(
                Message(message, mapping={"day": _day(cells[name])}),
                context=self.request,
            )
            for name, message in DATES.items()
            if cells[name]
        ]
        parts = [part for part in (cells["section"], length, *dates) if part]
        return _in_language(cells, "title_cs", "title_en"), ", ".join(parts)


class GroundCards(CardsWidget):
    """Grounds of refusals."""

    key = ("token",)

    def shipped(self):
        return default_grounds()

    def head(self, cells):
        return _in_language(cells, "cs", "en"), cells["paragraph"]


def _in_language(cells: Mapping[str, str], czech: str, english: str) -> str:
    first, second = (czech, english)
    if api.portal.get_current_language() != "cs":
        first, second = second, first
    return cells[first] or cells[second]


def _day(typed: str) -> str:
    """The day as it is written; what is none as it was typed."""
    try:
        return written_day(date.fromisoformat(typed))
    except ValueError:
        return typed


def _typed(widget) -> str:
    value = widget.value
    if isinstance(value, list | tuple):
        value = value[0] if value else ""
    return str(value or "")


@implementer(IFieldWidget)
def DeadlineCardsWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, DeadlineCards(request))


@implementer(IFieldWidget)
def GroundCardsWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, GroundCards(request))
