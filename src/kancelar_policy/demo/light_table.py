"""A light table that the press officer laid out for colleagues."""

from collections.abc import Callable
from kancelar_content.media.archive.tables.store import add_table
from kancelar_content.media.archive.tables.store import open_tables
from plone import api
from typing import Any


def lay_table(
    site, row: dict[str, Any], photo: Callable[[str], Any], owner: str
) -> None:
    """Lay the photos out, if nobody did before; `photo` finds one by its name."""
    user = api.user.get(username=owner).getId()
    if any(table.name == row["name"] for table in open_tables(site, user)):
        return
    table = add_table(site, row["name"], user)
    table.note = row["note"]
    table.uids = tuple(photo(name).UID() for name in row["items"])
    table.shared = tuple(
        api.user.get(username=login).getId() for login in row["shared"]
    )
