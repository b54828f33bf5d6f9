"""The releases before and after one in time, from catalog metadata."""

from collections.abc import Iterable
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.press.queries import release_query
from kancelar_content.press.titles import distinct_title


Neighbour = dict[str, str]


def neighbours(
    catalog, room, record: int | None, language: str, request
) -> dict[str, Neighbour | None]:
    """Title and address of the `earlier` and the `later` release of the room.

    :param record: the release's own record; one that is not listed has none of them.
    """
    query = release_query(room_path="/".join(room.getPhysicalPath()), language=language)
    records = ordered_records(catalog, query)
    try:
        position = records.index(record)
    except (ValueError, TypeError):
        return {"earlier": None, "later": None}

    def shown(found: Iterable[int]) -> Neighbour | None:
        for path, title, effective in metadata(catalog, found, ("Title", "effective")):
            return {
                "title": distinct_title(catalog, title, language, effective),
                "url": request.physicalPathToURL(path),
            }
        return None

    return {
        "earlier": shown(records[position + 1 : position + 2]),
        "later": shown(records[max(0, position - 1) : position]),
    }
