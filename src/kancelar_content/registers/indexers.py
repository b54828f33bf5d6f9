"""What the catalog keeps of the entries of registers."""

from kancelar_content.registers.columns import TEXT
from kancelar_content.registers.interfaces import IRegisterEntry
from kancelar_content.registers.registry import register_of
from plone.indexer import indexer


@indexer(IRegisterEntry)
def register_values(entry) -> dict:
    """Values of the register's columns by name; empty ones are left out."""
    register = register_of(entry.portal_type)
    values = register.row(entry)
    return {name: value for name, value in values.items() if value not in (None, "")}


@indexer(IRegisterEntry)
def searchable_text(entry) -> str:
    """The texts of the register's columns, so that no personal data are among them."""
    register = register_of(entry.portal_type)
    values = register.row(entry)
    texts = [
        values.get(column.name) for column in register.columns if column.kind == TEXT
    ]
    return " ".join(text for text in texts if text)
