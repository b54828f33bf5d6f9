"""Which state of the catalog a list shows, and to whom."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from plone import api


#: Registry records that lists show and that the catalog does not know.
SHOWN_RECORDS = ("kancelar_content.", "plone.portal_timezone")


@dataclass(frozen=True)
class CatalogState:
    """The transaction that changed the catalog last."""

    serial: str
    changed: datetime


def catalog_state(catalog) -> CatalogState | None:
    """The committed state this request reads; None if the request changes anything.

    After a savepoint a changed counter looks like a committed one; its connection
    still knows that it takes part in a transaction.
    """
    catalog.getCounter()
    counter = catalog._counter
    if counter is None or counter._p_changed or not counter._p_mtime:
        return None
    if not counter._p_jar._needs_to_join:
        return None
    return CatalogState(
        counter._p_serial.hex(), datetime.fromtimestamp(counter._p_mtime, UTC)
    )


def allowed_roles(catalog) -> tuple[str, ...]:
    """What the catalog lets the current user see by."""
    return tuple(sorted(catalog._listAllowedRolesAndUsers(api.user.get_current())))


def renew_lists(event) -> None:
    """A changed vocabulary changes what lists show: count it as a catalog change."""
    if event.record.__name__.startswith(SHOWN_RECORDS):
        api.portal.get_tool("portal_catalog")._increment_counter()
