"""What the archive has already: the same file, or a picture that looks like it."""

from dataclasses import dataclass
from kancelar_content.listing.kept import Kept
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.likeness import NEAR
from kancelar_content.media.imaging.likeness import nearest
from numpy import array
from numpy import ndarray
from numpy import uint64
from plone import api
from typing import Any


#: More pictures that look alike, side by side, help nobody to choose.
MOST_ALIKE = 4

#: Of the very same file all are told, as many as anybody has ever stored.
MOST_SAME = 24

_kept = Kept(1)


@dataclass(frozen=True)
class Duplicate:
    """A catalog record that the user may see; exact if the files are the same."""

    record: Any
    exact: bool


def duplicates_of(examined: Examined, *, without: str = "") -> list[Duplicate]:
    """What the user may see of what is the same or alike, the likest first.

    :param without: UID of an item that does not count.
    """
    catalog = api.portal.get_tool("portal_catalog")
    same = _records(catalog, media_sha256=examined.sha256)
    near = [] if same else _alike(catalog, examined.phash)
    found = [Duplicate(record, bool(same)) for record in same or near]
    most = MOST_SAME if same else MOST_ALIKE
    return [each for each in found if without != each.record.UID][:most]


def is_blocked(sha256: str) -> bool:
    """Whether this file was taken out of the archive, whoever asks."""
    catalog = api.portal.get_tool("portal_catalog")
    return bool(
        catalog.unrestrictedSearchResults(
            media_sha256=sha256, review_state="blocked", sort_limit=1
        )
    )


def _alike(catalog, phash: int | None) -> list:
    if phash is None:
        return []
    hashes = _kept.get(catalog, ("phash",), lambda: _hashes(catalog))
    near = [
        int(hashes[index])
        for index, distance in nearest(hashes, phash, 4 * MOST_ALIKE)
        if distance <= NEAR
    ]
    if not near:
        return []
    place = {value: number for number, value in reversed(list(enumerate(near)))}
    index = catalog._catalog.getIndex("media_phash")
    return sorted(
        _records(catalog, media_phash=near),
        key=lambda record: place[index._unindex[record.getRID()]],
    )


def _hashes(catalog) -> ndarray:
    index = catalog._catalog.getIndex("media_phash")
    return array(list(set(index._unindex.values())), dtype=uint64)


def _records(catalog, **query: Any) -> list:
    return list(catalog(show_inactive=True, **query))
