"""The list of what was found, as files and for machines; nothing is woken."""

from collections.abc import Iterable
from datetime import date
from datetime import datetime
from functools import partial
from kancelar_content import _
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.media.archive.rows import album_titles
from kancelar_content.media.archive.rows import Item
from kancelar_content.media.archive.rows import items_of
from kancelar_content.media.archive.search import ArchiveSearch
from kancelar_content.media.archive.words import FILTERS
from kancelar_content.media.archive.words import KINDS
from kancelar_content.media.archive.words import ORIENTATIONS
from kancelar_content.media.archive.words import STATES
from kancelar_content.media.credit import IMediaCredit
from kancelar_content.media.rights.fields import IMediaRights
from kancelar_content.media.texts import IMediaTexts
from kancelar_content.media.texts import LANGUAGES
from kancelar_content.registers.columns import CHOICE
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import MOMENT
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.columns import Value
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.rules import Row


def _columns() -> tuple[Column, ...]:
    texts = tuple(
        Column(f"{name}_{language}", IMediaTexts[f"{name}_{language}"].title)
        for language in LANGUAGES
        for name in ("alt", "caption")
    )
    return (
        Column("title", IMediaTexts["title"].title),
        Column("album", FILTERS["album"]),
        Column("kind", FILTERS["kind"], CHOICE, KINDS),
        Column("state", FILTERS["state"], CHOICE, STATES),
        Column("taken", IMediaCredit["taken"].title, MOMENT),
        Column("place", IMediaCredit["place"].title),
        Column("photographer", IMediaCredit["photographer"].title),
        Column("credit", IMediaCredit["credit"].title),
        Column("licence", IMediaRights["licence"].title, CHOICE),
        Column("rights_until", IMediaRights["rights_until"].title, DAY),
        Column("lacks", FILTERS["lacks"]),
        Column("orientation", FILTERS["orientation"], CHOICE, ORIENTATIONS),
        Column("width", _("archive_width", default="Width in pixels"), NUMBER),
        Column("height", _("archive_height", default="Height in pixels"), NUMBER),
        Column("seconds", _("archive_seconds", default="Seconds of video"), NUMBER),
        *texts,
        Column("uid", _("archive_uid", default="Identifier")),
    )


COLUMNS = _columns()


def extract(search: ArchiveSearch, url: str, records: Iterable[int]) -> Extract:
    """What an export or REST tells of these records, taken out of the database."""
    items = list(items_of(search.catalog, records))
    albums = album_titles(search.words, items)
    until = search.catalog._catalog.getIndex("media_rights_until")
    end = partial(_day, until)
    lacks = search.words.values("lacks")
    words = {
        column.name: {
            token: search.words.word(title) for token, title in column.titles.items()
        }
        for column in COLUMNS
        if column.kind == CHOICE
    }
    words["licence"] = dict(search.words.values("licence"))
    for item in items:
        token = item.card.get("licence")
        words["licence"].setdefault(token, token)
    return Extract(
        url,
        COLUMNS,
        [
            Row(item.record, item.path, _values(item, albums, lacks, end))
            for item in items
        ],
        {column.name: search.words.word(column.title) for column in COLUMNS},
        words,
        url_of_path(),
    )


def _values(item: Item, albums, lacks, end) -> tuple[Value, ...]:
    card = item.card
    texts = (
        (card.get(name) or {}).get(language, "")
        for language in LANGUAGES
        for name in ("alt", "caption")
    )
    return (
        item.title,
        albums.get(item.album, ""),
        item.kind,
        item.state,
        item.taken,
        card.get("place") or "",
        card.get("photographer") or "",
        card.get("credit") or "",
        card.get("licence") or "",
        end(item.record),
        ", ".join(lacks.get(token, token) for token in item.lacks),
        card.get("orientation") or "",
        card.get("width"),
        card.get("height"),
        card.get("seconds"),
        *texts,
        item.uid,
    )


def _day(index, record: int) -> date | None:
    """The day that an index of days keeps."""
    minutes = index._unindex.get(record)
    if minutes is None:
        return None
    days, _minutes = divmod(minutes, 24 * 60)
    # As `DateIndex._convert` counts: 31 days to a month, months and days from one.
    months, day = divmod(days, 31)
    if day == 0:
        months, day = months - 1, 31
    year, month = divmod(months, 12)
    if month == 0:
        year, month = year - 1, 12
    return datetime(year, month, day).date()
