"""Pure: what an export writes, taken out of the database before sending begins."""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import token
from kancelar_content.registers.columns import Value
from kancelar_content.registers.rules import Row


@dataclass(frozen=True)
class Extract:
    """Rows of a register with all the words that they need."""

    #: Address of the register, without a query.
    url: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    #: By the name of the column.
    titles: Mapping[str, str]
    #: By the names of columns of choices and flags: words of their tokens.
    words: Mapping[str, Mapping[str, str]]
    #: The address of a path; it asks no database.
    url_of: Callable[[str], str]

    def header(self) -> list[str]:
        return [self.titles[column.name] for column in self.columns]

    def cells(self, row: Row) -> Iterator[tuple[Column, Value]]:
        """Columns with the values of the row, tokens as words."""
        for column, value in zip(self.columns, row.values, strict=True):
            words = self.words.get(column.name)
            yield column, value if words is None else words.get(token(value), "")

    def entry_url(self, row: Row) -> str:
        return self.url_of(row.path)
