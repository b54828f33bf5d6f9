"""Albums as lists show them, read from catalog metadata alone."""

from BTrees.IIBTree import IISet
from BTrees.IIBTree import intersection
from BTrees.IIBTree import union
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.media.shown_items import TYPES
from kancelar_content.multilingual.versions import all_of_group
from typing import Any


COLUMNS = (
    "UID",
    "Title",
    "Description",
    "Language",
    "TranslationGroup",
    "effective",
    "modified",
    "album_card",
)


@dataclass(frozen=True)
class Cover:
    """The photo, or the poster of a video, that stands for an album."""

    url: str
    card: Mapping[str, Any]


@dataclass(frozen=True)
class AlbumCard:
    """What the catalog knows of an album; `facts` are its `album_card`."""

    uid: str
    url: str
    title: str
    description: str
    language: str
    effective: Any
    modified: Any
    facts: Mapping[str, Any]
    photos: int
    videos: int
    cover: Cover | None


def album_cards(catalog, records: Iterable[int]) -> Iterator[AlbumCard]:
    """Each album with the number of what it shows to everybody, and its cover."""
    url_of = url_of_path()
    for path, uid, title, text, language, group, effective, modified, facts in metadata(
        catalog, records, COLUMNS
    ):
        shown = _shown(catalog, uid, group)
        photos, videos = (shown[kind] for kind in TYPES)
        yield AlbumCard(
            uid=uid,
            url=url_of(path),
            title=title,
            description=text or "",
            language=language,
            effective=effective,
            modified=modified,
            facts=facts,
            photos=len(photos),
            videos=len(videos),
            cover=_cover(catalog, facts["cover"], photos or videos),
        )


def _shown(catalog, uid: str, group: Any) -> dict[str, IISet]:
    """Records of the published items that the album or its translation shows."""
    versions = [version.UID for version in all_of_group(group).values()]
    published = _records(catalog, "review_state", "published")
    for album in dict.fromkeys((uid, *versions)):
        held = union(_records(catalog, "media_album", album), _borrowed(catalog, album))
        if shown := intersection(held, published):
            return {
                kind: intersection(shown, _records(catalog, "portal_type", kind))
                for kind in TYPES
            }
    return dict.fromkeys(TYPES, IISet())


def _borrowed(catalog, album: str) -> IISet:
    """Records of items of other albums that this one shows too."""
    uids = catalog._catalog.getIndex("album_borrows")._unindex
    found = IISet()
    for record in _records(catalog, "UID", album):
        for uid in uids.get(record, ()):
            found.update(_records(catalog, "UID", uid))
    return found


def _cover(catalog, chosen: str, items: IISet) -> Cover | None:
    """The chosen item while it is public, otherwise the first that was taken."""
    published = _records(catalog, "review_state", "published")
    found = list(intersection(_records(catalog, "UID", chosen), published))
    if not found and items:
        taken = catalog._catalog.getIndex("media_taken")._unindex
        found = [min(items, key=lambda record: (taken.get(record, 0), record))]
    url_of = url_of_path()
    for path, card in metadata(catalog, found, ("media_card",)):
        return Cover(url_of(path), card)
    return None


def _records(catalog, index: str, value: str) -> Any:
    # An index keeps the only record of a value as its bare id.
    found = catalog._catalog.getIndex(index)._index.get(value)
    if isinstance(found, int):
        return IISet([found])
    return IISet() if found is None else found
