"""What is made of the catalog, kept until a commit changes it."""

from collections.abc import Callable
from kancelar_content.listing.last_used import LastUsed
from kancelar_content.listing.state import allowed_roles
from kancelar_content.listing.state import catalog_state
from typing import Any


class Kept:
    """Things that are made once for each state of the catalog, so many at most."""

    def __init__(self, size: int) -> None:
        self._made = LastUsed(size)

    def get(self, catalog, key: tuple, make: Callable[[], Any]) -> Any:
        """What `make` returns; nothing is kept while a request changes the catalog."""
        state = catalog_state(catalog)
        if state is None:
            return make()
        key = (catalog.getPhysicalPath(), state.serial, *key)
        made = self._made.get(key)
        if made is None:
            made = make()
            self._made.put(key, made)
        return made


def query_key(catalog, query: dict) -> tuple:
    """What the records of a query follow from beside the catalog: it and the user."""
    return allowed_roles(catalog), repr(sorted(query.items()))
