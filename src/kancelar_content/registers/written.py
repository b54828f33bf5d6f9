"""Values of a register as its page, its CSV and its REST write them."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from decimal import Decimal
from kancelar_content import _
from kancelar_content.publication.dates import NBSP
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.numbers import written_number
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import token
from kancelar_content.registers.columns import Value


FLAGS = {"yes": _("register_yes", default="yes"), "no": _("register_no", default="no")}


def words_of(column: Column, value: Value) -> object:
    """The word of a token of a choice or flag, a message; the token if it has none."""
    known = FLAGS if column.kind == "flag" else column.titles
    return known.get(token(value), token(value))


def written(
    column: Column, value: Value, *, language: str, word: Callable[[object], str]
) -> str:
    """The value as people read it; empty for none.

    :param word: translates a message.
    """
    if value is None or value == "":
        return ""
    if column.by_tokens:
        return word(words_of(column, value))
    if isinstance(value, datetime):
        day = written_date(value.date(), language)
        return f"{day} {value:%H:%M}".replace(" ", NBSP)
    if isinstance(value, date):
        return written_date(value, language)
    if isinstance(value, int | float | Decimal):
        return written_number(value, language, decimals=2)
    return str(value)


def plain(value: Value) -> str | int | float | bool | None:
    """The value as machines read it: days and moments by ISO 8601."""
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
