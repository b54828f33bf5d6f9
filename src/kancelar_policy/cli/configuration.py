"""The data folder: where a site's database, files, caches and logs are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from kancelar_policy.cli.refusal import Refusal
from pathlib import Path

import os
import shutil
import tempfile
import zc.lockfile


SITE_ID = "kancelar"

#: The catalogs of other languages are not read: it saves seconds and memory.
LANGUAGES = "cs en de pl"

#: The folder comes from the environment, so that it can be moved.
ZOPE_CONF = """\
%define DATA $(KANCELAR_DATA)

instancehome $DATA
clienthome $DATA
http-realm Kancelar
pid-filename $DATA/kancelar.pid

<zodb_db main>
  mount-point /
  # Objects held in memory by one thread. A page of a list touches about 3000.
  cache-size 30000
  <blobstorage>
    blob-dir $DATA/blobstorage
    <filestorage>
      path $DATA/filestorage/Data.fs
    </filestorage>
  </blobstorage>
</zodb_db>
"""


@dataclass(frozen=True)
class Configuration:
    """A data folder and the address that people reach its site at."""

    data: Path
    public_url: str = "http://localhost:8080"

    @property
    def zope_conf(self) -> Path:
        return self.data / "zope.conf"

    @property
    def database(self) -> Path:
        return self.data / "filestorage" / "Data.fs"

    @property
    def database_lock(self) -> Path:
        """Held by the process that has the database open."""
        return self.database.with_name("Data.fs.lock")

    @property
    def tick_lock(self) -> Path:
        """Held by the server that runs the periodic tasks itself."""
        return self.data / "tick.lock"

    @property
    def blobs(self) -> Path:
        return self.data / "blobstorage"

    @property
    def log(self) -> Path:
        return self.data / "log" / "kancelar.log"

    @property
    def maintenance(self) -> Path:
        """While it exists, readers are asked to come later."""
        return self.data / "maintenance"

    @property
    def exists(self) -> bool:
        return self.zope_conf.is_file()

    def set_environment(self) -> None:
        """Tell Zope, before its modules are imported, what it reads from there."""
        cache = self.data / "cache"
        os.environ["KANCELAR_DATA"] = str(self.data)
        os.environ.setdefault("zope_i18n_allowed_languages", LANGUAGES)
        os.environ.setdefault("zope_i18n_compile_mo_files", "true")
        if cache.is_dir():
            os.environ.setdefault("CHAMELEON_CACHE", str(cache))


def lock_holder(path: Path) -> str | None:
    """The process that holds a lock file ("?" if it is not said), or None."""
    if not path.exists():
        return None
    try:
        zc.lockfile.SimpleLockFile(str(path)).close()
    except zc.lockfile.LockError:
        return path.read_text(errors="replace").strip() or "?"
    except OSError:
        return None
    return None


def check_writable(configuration: Configuration) -> None:
    """:raises Refusal: if the data folder can't be written."""
    try:
        with tempfile.TemporaryFile(dir=configuration.data):
            return
    except OSError as error:
        raise Refusal(
            f"the data folder {configuration.data} cannot be written"
            f" ({error.strerror})."
        ) from error


class Preparation:
    """What this run has made in the data folder, taken away unless it is kept."""

    def __init__(self) -> None:
        self.made: list[Path] = []

    def keep(self) -> None:
        self.made.clear()

    def undo(self) -> None:
        for path in reversed(self.made):
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)


@contextmanager
def prepared(configuration: Configuration) -> Iterator[Preparation]:
    """Make what the data folder lacks, until `keep` only for the time being.

    :raises Refusal: if the folder can't be written or a server has it open.
    """
    holder = lock_holder(configuration.database_lock)
    if holder:
        raise Refusal(
            f"the data folder {configuration.data} is in use by another server"
            f" (process {holder})."
        )
    preparation = Preparation()
    try:
        try:
            _make(configuration, preparation.made)
        except OSError as error:
            reason = (
                f"{error.filename} is not a folder"
                if isinstance(error, FileExistsError)
                else error.strerror
            )
            raise Refusal(
                f"the data folder {configuration.data} cannot be written ({reason})."
            ) from error
        check_writable(configuration)
        yield preparation
    finally:
        preparation.undo()


def _make(configuration: Configuration, made: list[Path]) -> None:
    """Make the missing folders and files; `made` tells which, even after an error."""
    folders = (
        *reversed(configuration.data.parents),
        configuration.data,
        configuration.database.parent,
        configuration.blobs,
        configuration.log.parent,
        configuration.data / "cache",
    )
    fresh = not configuration.exists
    for folder in folders:
        if folder.is_dir():
            continue
        if folder.parent == configuration.data and not fresh:
            # An administrator's own zope.conf may keep its data elsewhere.
            continue
        folder.mkdir(mode=0o700 if folder.is_relative_to(configuration.data) else 0o777)
        made.append(folder)
    if fresh:
        configuration.zope_conf.write_text(ZOPE_CONF)
        made.append(configuration.zope_conf)
