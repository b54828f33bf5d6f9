"""Photos and videos from a folder of this machine into the archive."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import ExitStack
from contextlib import suppress
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import prepared
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import no_site
from kancelar_policy.cli.sites import open_site
from pathlib import Path
from rich.console import Console
from rich.progress import Progress
from typing import Any

import csv
import gc


HEADER = ("file", "outcome", "album", "item", "like", "reason")

#: What rows of the report say, with the words of the summary.
OUTCOMES = {
    "stored": "stored",
    "there": "in the archive already",
    "blocked": "blocked in the archive, left out",
    "refused": "refused",
}


def import_media(
    configuration: Configuration,
    root: Path,
    *,
    album: str | None,
    gallery: str,
    dry: bool,
    report: Path | None,
) -> bool:
    """The command `import-media`; whether every file was taken or is there.

    :raises Refusal: if there is no such place, or the disk is full.
    """
    if not configuration.exists:
        raise no_site(configuration)
    console = Console()
    with ExitStack() as stack:
        stack.enter_context(prepared(configuration)).keep()
        with console.status("Starting Zope ..."):
            site = stack.enter_context(open_site(configuration))
        check_versions(site)
        target = _target(site, album, gallery)
        write = stack.enter_context(_written(report))
        counts = _brought(site, root, target, console, write, dry=dry)
    told = ", ".join(f"{counts[name]} {OUTCOMES[name]}" for name in OUTCOMES)
    console.print(("Nothing was stored, this is what would be: " if dry else "") + told)
    return not counts["refused"] and not counts["blocked"]


def _target(site: Any, album: str | None, gallery: str) -> Any:
    path = (album or gallery).strip("/")
    target = site.unrestrictedTraverse(path, None)
    wanted = "MediaAlbum" if album else "MediaGallery"
    if getattr(target, "portal_type", None) != wanted:
        raise Refusal(f"there is no {wanted} at /{path}.")
    return target


def _brought(
    site: Any, root: Path, target: Any, console: Console, write: Any, *, dry: bool
) -> Counter[str]:
    from kancelar_content.media.upload.folder_import import DiskFull
    from kancelar_content.media.upload.folder_import import FULL
    from kancelar_content.media.upload.folder_import import Import
    from zope.i18n import translate

    wanted = Import(root, target, dry=dry)
    files = wanted.files()
    counts: Counter[str] = Counter()
    # Looking through all of Zope for garbage takes an eighth of the time.
    gc.freeze()
    with Progress(console=console) as progress:
        task = progress.add_task("Importing", total=len(files))
        try:
            for row in wanted.run(files):
                counts[row.outcome] += 1
                reason = translate(row.reason, target_language="en")
                name = row.path.relative_to(root)
                write((name, row.outcome, row.album, row.item, row.like, reason))
                if reason:
                    console.print(f"{name}: {reason}", highlight=False, markup=False)
                elif row.like:
                    told = f"{name}: stored, and looks like {row.like}"
                    console.print(told, highlight=False, markup=False)
                progress.advance(task)
        except DiskFull:
            raise Refusal(
                f"{translate(FULL, target_language='en')}"
                f" {counts['stored']} files were stored."
            ) from None
    return counts


@contextmanager
def _written(report: Path | None) -> Iterator[Any]:
    """What writes a row of the report, at once, so that a stop loses none."""
    if report is None:
        yield lambda row: None
        return
    try:
        file = report.open("w", encoding="utf-8-sig", newline="")
    except OSError as error:
        raise Refusal(f"{report} cannot be written ({error.strerror}).") from error
    writer = csv.writer(file)

    def write(row: tuple) -> None:
        try:
            writer.writerow(row)
            file.flush()
        except OSError as error:
            raise Refusal(
                f"{report} cannot be written ({error.strerror}). What is stored stays;"
                " start the import again, it goes on where it ended."
            ) from error

    try:
        write(HEADER)
        yield write
    finally:
        # What a full disk has refused already is refused once more by closing.
        with suppress(OSError):
            file.close()
