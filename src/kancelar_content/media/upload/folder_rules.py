"""Pure rules of a tree of folders: which album a folder means, what is no photo."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime

import re


#: 2025-06-05 Opening, 2025_06_05-06 Opening, 5. 6. 2025 Opening, 20250605 Opening.
_DATED = (
    re.compile(
        r"(?P<y>(19|20)\d\d)[-_. ]?(?P<m>0[1-9]|1[0-2])"
        r"[-_. ]?(?P<d>0[1-9]|[12]\d|3[01])"
        r"(-(?P<until>0[1-9]|[12]\d|3[01]))?(?!\d)"
    ),
    re.compile(
        r"(?P<d>[12]\d|3[01]|0?[1-9])\.\s?(?P<m>1[0-2]|0?[1-9])\.\s?(?P<y>(19|20)\d\d)"
        r"(?P<until>)(?!\d)"
    ),
)
_SEPARATORS = " _-–—.,\N{NO-BREAK SPACE}"

#: What systems and programs leave beside photos.
_LITTER = re.compile(
    r"(\..*|thumbs\.db|desktop\.ini|picasa\.ini|.*\.(xmp|thm|lrv|txt|ini|db))",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FolderName:
    """What the name of a folder says of its album."""

    title: str
    day: date | None = None
    day_until: date | None = None


def read_folder(name: str) -> FolderName:
    """Title and days; a name without a day that exists is a title as a whole."""
    for pattern in _DATED:
        found = pattern.search(name)
        if found is None:
            continue
        try:
            day = date(*(int(found[part]) for part in "ymd"))
            until = day.replace(day=int(found["until"])) if found["until"] else None
        except ValueError:
            continue
        rest = f"{name[: found.start()]} {name[found.end() :]}"
        title = " ".join(rest.replace("_", " ").split()).strip(_SEPARATORS)
        later = until if until and until > day else None
        return FolderName(title or name.strip(), day, later)
    title = " ".join(name.replace("_", " ").split()).strip(_SEPARATORS)
    return FolderName(title or name)


def day_of_photos(moments: Iterable[datetime | None]) -> date | None:
    """The day on which most of the photos were taken, the earlier one of two."""
    days = sorted(moment.date() for moment in moments if moment)
    return max(days, key=days.count) if days else None


def is_litter(name: str) -> bool:
    """Whether a file is nothing that somebody wanted to bring."""
    return _LITTER.fullmatch(name) is not None
