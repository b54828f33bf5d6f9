"""Pages of the staff: as wide as the window, in no cache, reading what was typed."""

from collections.abc import Mapping
from zope.i18nmessageid import Message


def hide_columns(request) -> None:
    """Give the whole width to the page."""
    request.set("disable_plone.leftcolumn", 1)
    request.set("disable_plone.rightcolumn", 1)


def open_staff_page(request) -> None:
    """Give the whole width to a page that nobody else may be shown."""
    hide_columns(request)
    request.response.setHeader("Cache-Control", "private, no-store")


class TypedValues:
    """What a form sent, for a view that shows it again with its errors."""

    errors: Mapping[str, Message] = {}

    def typed(self, name: str) -> str:
        """A text as it was typed; empty if there is none or more than one."""
        value = self.request.form.get(name)
        return value.strip() if isinstance(value, str) else ""

    def chosen(self, name: str) -> tuple[str, ...]:
        """What was ticked or selected."""
        value = self.request.form.get(name) or ()
        return (value,) if isinstance(value, str) else tuple(map(str, value))

    def described_by(self, field: str, *, helped: bool = False) -> str | None:
        """Ids of what is said about a field, its error first."""
        ids = [f"k-{field}-error"] if field in self.errors else []
        ids += [f"k-{field}-help"] if helped else []
        return " ".join(ids) or None
