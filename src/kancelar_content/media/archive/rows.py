"""What lists of the archive show of a photo or video, from the catalog alone."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.media.archive.words import Words
from kancelar_content.media.texts import text_in
from kancelar_content.media.thumbnail import thumbnail
from typing import Any


COLUMNS = (
    "UID",
    "Title",
    "portal_type",
    "review_state",
    "media_card",
    "media_lacks",
    "media_album",
)


@dataclass(frozen=True)
class Item:
    """A photo or video with its values as the catalog has them."""

    record: int
    path: str
    url: str
    uid: str
    title: str
    kind: str
    state: str
    card: dict[str, Any]
    lacks: tuple[str, ...]
    album: str

    @property
    def is_video(self) -> bool:
        return self.kind == "Video"

    @property
    def thumbnail(self) -> str:
        """The address of a small picture; empty if none is made."""
        return thumbnail(self.url, self.card)

    @property
    def taken(self) -> datetime | None:
        taken = self.card.get("taken")
        return datetime.fromisoformat(taken) if taken else None

    @property
    def length(self) -> str:
        """Minutes and seconds of a video."""
        seconds = int(self.card.get("seconds") or 0)
        return f"{seconds // 60}:{seconds % 60:02}" if seconds else ""

    @property
    def size(self) -> str:
        """Width and height in pixels."""
        width, height = self.card.get("width"), self.card.get("height")
        return f"{width} × {height}" if width and height else ""

    def text(self, name: str, language: str) -> str:
        """Its caption or alternative text in the language, or in the next one."""
        return text_in(self.card.get(name) or {}, language)[0]


def items_of(catalog, records: Iterable[int]) -> Iterator[Item]:
    """Items of records in their order; nothing is woken."""
    url_of = url_of_path()
    for record in records:
        [values] = metadata(catalog, [int(record)], COLUMNS)
        yield _item(int(record), url_of, *values)


def items_by_uid(catalog, uids: Iterable[str]) -> list[Item]:
    """Items that the user may see, in the order of the UIDs."""
    uids = list(uids)
    found = catalog(UID=uids, portal_type=("Photo", "Video"), show_inactive=True)
    items = {item.uid: item for item in items_of(catalog, [b.getRID() for b in found])}
    return [items[uid] for uid in uids if uid in items]


def _item(record: int, url_of: Callable[[str], str], path: str, *values: Any) -> Item:
    uid, title, kind, state, card, lacks, album = values
    return Item(
        record,
        path,
        url_of(path),
        uid,
        title or "",
        kind,
        state or "",
        card if isinstance(card, dict) else {},
        tuple(lacks) if isinstance(lacks, list | tuple) else (),
        album if isinstance(album, str) else "",
    )


def album_titles(words: Words, items: Iterable[Item]) -> dict[str, str]:
    """Titles of the albums of these items by UID."""
    return words.titles(
        "album", dict.fromkeys(item.album for item in items if item.album)
    )
