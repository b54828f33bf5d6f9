"""Pure: which files the office takes, by what is known before they are opened."""

from collections.abc import Collection

import re


MEGABYTE = 1024 * 1024
ENDING = re.compile(r"[a-z0-9]{1,10}", re.ASCII)

NO_FILE, OTHER_FORMAT, TOO_LARGE = "no-file", "other-format", "too-large"


def endings(written: str) -> tuple[str, ...]:
    """Endings of file names as a setting lists them, each once."""
    found = (word.lstrip(".").lower() for word in re.split(r"[\s,;]+", written))
    return tuple(dict.fromkeys(word for word in found if ENDING.fullmatch(word)))


def ending_of(name: str) -> str:
    """The ending of a file's name in small letters; empty if it has none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def file_problem(
    name: str, size: int, *, taken: Collection[str], megabytes: int
) -> str | None:
    """Why a file is not taken; None if it may be looked into."""
    if ending_of(name) not in taken:
        return OTHER_FORMAT
    if size == 0:
        return NO_FILE
    return TOO_LARGE if size > megabytes * MEGABYTE else None
