"""What the desk tells without waking a statement."""

from kancelar_content.accessibility.accessibility_statement import (
    IAccessibilityStatement,
)
from plone.indexer import indexer


@indexer(IAccessibilityStatement)
def statement_retest(statement) -> str:
    """The day of the next re-test, ISO 8601."""
    return statement.retest.isoformat() if statement.retest else ""
