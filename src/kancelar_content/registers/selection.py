"""Pure: what somebody chose in a register, as it stands in the address."""

from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from datetime import date
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import NUMBER
from typing import Any
from urllib.parse import urlencode


LONGEST_TEXT = 200
#: Deadlines: those that are over, and those of today.
LATE, TODAY = "late", "today"
DUE = (LATE, TODAY)
#: Of disposal: what is due for it.
DISPOSABLE = "due"

Bound = date | int | None


@dataclass(frozen=True)
class Selection:
    """Words, filters, order and page; what is empty does not filter."""

    text: str = ""
    tokens: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ranges: tuple[tuple[str, Bound, Bound], ...] = ()
    due: str = ""
    disposal: str = ""
    sort: str = ""
    page: int = 1

    def chosen(self) -> Iterator[tuple[str, str, str]]:
        """Column, parameter and value of each filter in use, words and deadline too."""
        if self.text:
            yield "text", "text", self.text
        if self.due:
            yield "due", "due", self.due
        if self.disposal:
            yield "disposal", "disposal", self.disposal
        for name, values in self.tokens:
            for value in values:
                yield name, name, value
        for name, low, high in self.ranges:
            if low is not None:
                yield name, f"{name}.from", str(low)
            if high is not None:
                yield name, f"{name}.to", str(high)

    def tokens_of(self, name: str) -> tuple[str, ...]:
        return dict(self.tokens).get(name, ())

    def range_of(self, name: str) -> tuple[Bound, Bound]:
        found = {column: (low, high) for column, low, high in self.ranges}
        return found.get(name, (None, None))

    def query_string(self) -> str:
        """With its question mark; empty for the first page of everything."""
        pairs = [(parameter, value) for _name, parameter, value in self.chosen()]
        if self.sort:
            pairs.append(("sort", self.sort))
        if self.page > 1:
            pairs.append(("page", str(self.page)))
        return f"?{urlencode(pairs)}" if pairs else ""

    def sorted_by(self, sort: str) -> "Selection":
        """The first page in another order."""
        return replace(self, sort=sort, page=1)

    def on_page(self, page: int) -> "Selection":
        return replace(self, page=page)

    def with_token(self, name: str, token: str) -> "Selection":
        """The first page of those that have this token, whichever were chosen."""
        others = tuple(pair for pair in self.tokens if pair[0] != name)
        return replace(self, tokens=(*others, (name, (token,))), page=1)

    def within(self, name: str, low: date, high: date) -> "Selection":
        """The first page of what is of these days, as far as they are chosen."""
        first, last = self.range_of(name)
        low = low if first is None else max(first, low)
        high = high if last is None else min(last, high)
        others = tuple(one for one in self.ranges if one[0] != name)
        return replace(self, ranges=(*others, (name, low, high)), page=1)

    def without(self, parameter: str, value: str) -> "Selection":
        """The first page without this one filter."""
        tokens = [
            (name, tuple(one for one in values if (name, one) != (parameter, value)))
            for name, values in self.tokens
        ]
        ranges = [
            (
                name,
                None if parameter == f"{name}.from" else low,
                None if parameter == f"{name}.to" else high,
            )
            for name, low, high in self.ranges
        ]
        return replace(
            self,
            text="" if parameter == "text" else self.text,
            due="" if parameter == "due" else self.due,
            disposal="" if parameter == "disposal" else self.disposal,
            tokens=tuple((name, values) for name, values in tokens if values),
            ranges=tuple(
                (name, low, high)
                for name, low, high in ranges
                if (low, high) != (None, None)
            ),
            page=1,
        )


def parameters_of(columns: Iterable[Column]) -> list[str]:
    """Names of the parameters by which the columns filter."""
    names = []
    for column in columns:
        if column.filtered and column.by_tokens:
            names.append(column.name)
        elif column.filtered and column.by_range:
            names += [f"{column.name}.from", f"{column.name}.to"]
    return names


def read_selection(
    form: Mapping[str, Any],
    columns: Iterable[Column],
    *,
    has_due: bool,
    has_plan: bool = False,
) -> tuple[Selection, tuple[str, ...]]:
    """The selection in a request, and the names of parameters that mean nothing.

    Which tokens a choice has is not asked: one that no entry has finds nothing.

    :param has_plan: whether entries of the register are disposed of some day.
    """
    columns = tuple(columns)
    ignored: list[str] = []

    def take(name: str, wanted) -> Any:
        raw = _text(form.get(name))
        value = wanted(raw) if raw else None
        if raw and value is None:
            ignored.append(name)
        return value

    tokens, ranges = [], []
    for column in columns:
        if column.filtered and column.by_tokens:
            if values := _texts(form.get(column.name)):
                tokens.append((column.name, values))
        elif column.filtered and column.by_range:
            wanted = _number if column.kind == NUMBER else _day
            low = take(f"{column.name}.from", wanted)
            high = take(f"{column.name}.to", wanted)
            if low is not None and high is not None and high < low:
                ignored += [f"{column.name}.from", f"{column.name}.to"]
            elif (low, high) != (None, None):
                ranges.append((column.name, low, high))
    names = {column.name for column in columns}
    selection = Selection(
        text=_text(form.get("text"))[:LONGEST_TEXT],
        tokens=tuple(tokens),
        ranges=tuple(ranges),
        due=take("due", lambda raw: raw if has_due and raw in DUE else None) or "",
        disposal=take(
            "disposal", lambda raw: raw if has_plan and raw == DISPOSABLE else None
        )
        or "",
        sort=take("sort", lambda raw: raw if raw.removeprefix("-") in names else None)
        or "",
        page=take("page", lambda raw: _number(raw) or None) or 1,
    )
    return selection, tuple(ignored)


def _text(value: Any) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list | tuple):
        return ()
    return tuple(dict.fromkeys(text for one in values if (text := _text(one))))


def _number(raw: str) -> int | None:
    is_number = raw.isascii() and raw.isdigit() and len(raw) < 10
    return int(raw) if is_number else None


def _day(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw) if len(raw) == len("2026-06-05") else None
    except ValueError:
        return None
