"""simplemma's dictionaries as lemma tables, kept in the user's cache folder."""

from .lemma_table import build
from .lemma_table import LemmaTable
from .lemma_table import map_file
from .lemma_table import write
from collections.abc import Iterator
from contextlib import contextmanager
from fcntl import flock
from fcntl import LOCK_EX
from pathlib import Path
from simplemma import __version__ as simplemma_version
from simplemma.strategies.dictionaries import frontcode
from simplemma.strategies.dictionaries.dictionary_factory import _read_decompressed
from threading import Lock

import logging
import os


log = logging.getLogger(__name__)

#: Nobody outside can make a process load any other: the set is closed.
LANGUAGES = ("cs", "en", "de", "pl")


def cache_folder() -> Path | None:
    """Where tables are kept; None when this user has no place for them."""
    if folder := os.environ.get("KANCELAR_CACHE"):
        return Path(folder) / "lemmas"
    if folder := os.environ.get("XDG_CACHE_HOME"):
        return Path(folder) / "kancelar" / "lemmas"
    try:
        return Path.home() / ".cache" / "kancelar" / "lemmas"
    except RuntimeError:
        return None


def cache_file(language: str) -> Path | None:
    folder = cache_folder()
    return folder and folder / f"{language}-{simplemma_version}.lemmas"


def forms(language: str) -> Iterator[tuple[bytes, bytes]]:
    """Every form and its lemma, one after the other.

    The public way to all of them loads a dictionary of 340 MB for Polish first.
    """
    data = _read_decompressed(language)
    backwards, _count, start = frontcode._read_header(data)
    for _place, form, lemma in frontcode._iter_records(data, start):
        yield (form[::-1], lemma[::-1]) if backwards else (form, lemma)


class Dictionaries:
    """The tables of this process, each opened when it is first needed.

    It is a dictionary factory of simplemma, so its strategies work on the tables.
    """

    def __init__(self) -> None:
        self._tables: dict[str, LemmaTable] = {}
        self._lock = Lock()

    def get_dictionary(self, lang: str) -> LemmaTable:
        """The table of one of the languages.

        :raises ValueError: for another language.
        """
        if table := self._tables.get(lang):
            return table
        if not self.knows(lang):
            raise ValueError(f"Unsupported language: {lang}")
        with self._lock:
            if lang not in self._tables:
                self._tables[lang] = self._open(lang)
            return self._tables[lang]

    def knows(self, language: str) -> bool:
        return language in LANGUAGES

    def is_ready(self, language: str) -> bool:
        """Whether the table can be used without building it first."""
        if language in self._tables:
            return True
        path = cache_file(language)
        return path is not None and path.exists()

    def _open(self, language: str) -> LemmaTable:
        path = cache_file(language)
        try:
            return _mapped(language, path) if path else _built(language)
        except OSError as error:
            log.warning("The lemmas of %s stay in memory: %s", language, error)
            return _built(language)


def _built(language: str) -> LemmaTable:
    return LemmaTable(build(forms(language)))


def _mapped(language: str, path: Path) -> LemmaTable:
    """The table of the file, which is made when it is missing or broken."""
    if table := _whole(path):
        return table
    with _alone(path):
        if table := _whole(path):
            return table
        log.info("Building the lemmas of %s, once for this machine", language)
        write(path, build(forms(language)))
        return LemmaTable(map_file(path))


def _whole(path: Path) -> LemmaTable | None:
    try:
        return LemmaTable(map_file(path))
    except (FileNotFoundError, ValueError):  # an empty file cannot be mapped
        return None


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let other processes wait for the table instead of building it too."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with path.with_suffix(".lock").open("w") as lock:
        flock(lock, LOCK_EX)
        yield


dictionaries = Dictionaries()
