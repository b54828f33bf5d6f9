"""Which photos and videos somebody picked: ticked ones, or all that a search finds."""

from collections.abc import Mapping
from kancelar_content.media.archive.search import ArchiveSearch
from typing import Any
from urllib.parse import parse_qsl


def picked_uids(request, form: Mapping[str, Any]) -> list[str]:
    """UIDs in the order of the list, each once."""
    query = form.get("found")
    if form.get("all") and isinstance(query, str):
        return found_uids(ArchiveSearch(request, dict(parse_qsl(query.lstrip("?")))))
    given = form.get("uids") or ()
    given = [given] if isinstance(given, str) else given
    return list(dict.fromkeys(uid for uid in given if isinstance(uid, str) and uid))


def found_uids(search: ArchiveSearch) -> list[str]:
    """UIDs of all that a search finds; nothing is woken."""
    uids = search.catalog._catalog.getIndex("UID")._unindex
    return [uids[int(record)] for record in search.found.records]
