"""Pure rule of captions as the editor's table has them."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from kancelar_content.media.videos.cue import BAD_TIMES
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.cue import ENDS_EARLY
from kancelar_content.media.videos.cue import NO_TEXT
from kancelar_content.media.videos.cue import Unreadable
from kancelar_content.media.videos.vtt_rules import clean_text
from kancelar_content.media.videos.vtt_rules import moment
from kancelar_content.media.videos.vtt_rules import written_time
from typing import Any


MOST_ROWS = 20_000


def rows_of(cues: Iterable[Cue]) -> list[dict[str, Any]]:
    """Rows of the table, with times as they are typed."""
    return [
        {
            "start": written_time(cue.start),
            "end": written_time(cue.end),
            "text": cue.text,
            "name": cue.name,
            "settings": cue.settings,
            "notes": list(cue.notes),
        }
        for cue in cues
    ]


def cues_of_rows(rows: Any) -> tuple[list[Cue], list[tuple[int, str]]]:
    """The cues in the order of the rows, and the reasons why some of them are none.

    :raises ValueError: if it is not what a table sends.
    """
    if not isinstance(rows, list) or len(rows) > MOST_ROWS:
        raise ValueError(rows)
    cues, refused = [], []
    for place, row in enumerate(rows):
        if not isinstance(row, Mapping):
            raise ValueError(row)
        try:
            cues.append(_cue(row))
        except Unreadable as error:
            refused.append((place, error.reason))
    return cues, refused


def _cue(row: Mapping[str, Any]) -> Cue:
    text = clean_text(_text(row, "text"))
    try:
        start, end = moment(_text(row, "start")), moment(_text(row, "end"))
    except Unreadable:
        raise Unreadable(BAD_TIMES) from None
    if end <= start:
        raise Unreadable(ENDS_EARLY)
    if not text:
        raise Unreadable(NO_TEXT)
    notes = row.get("notes")
    kept = notes if isinstance(notes, Sequence) and not isinstance(notes, str) else ()
    return Cue(
        start,
        end,
        text,
        _one_line(_text(row, "name")),
        _one_line(_text(row, "settings")),
        tuple(filter(None, (clean_text(str(note)) for note in kept))),
    )


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name, "")
    if not isinstance(value, str):
        raise ValueError(name)
    return value


def _one_line(text: str) -> str:
    return " ".join(clean_text(text).split())
