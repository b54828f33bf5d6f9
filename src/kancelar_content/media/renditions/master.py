"""How the file of a photo comes in: kept untouched and private; shown is our copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from kancelar_content.media.imaging.examined import Examined
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.wanted import Made
from kancelar_content.media.imaging.wanted import master
from kancelar_content.media.imaging.wanted import Wanted
from kancelar_content.media.photo_image import Master
from kancelar_content.media.renditions.size_rules import first_sizes
from kancelar_content.media.renditions.size_rules import QUALITY
from kancelar_content.media.renditions.size_rules import Size
from kancelar_content.media.renditions.store import begin
from pathlib import Path
from plone.namedfile.file import NamedBlobFile
from tempfile import TemporaryDirectory
from typing import Any


def take_in(
    photo,
    source: NamedBlobFile,
    studio: Studio,
    *,
    name: str = "",
    examined: Examined | None = None,
) -> Examined:
    """Make the file that came in the private original, with its master and first sizes.

    The caller indexes.

    :param name: what the file was called, if it does not tell itself.
    :param examined: what is known of the file already; otherwise it is examined here.
    :raises Unreadable: with a sentence for the person; then nothing has changed.
    """
    name = name or source.filename or ""
    with path_of(source) as path, TemporaryDirectory() as folder:
        examined = examined or getattr(source, "_v_examined", None)
        examined = examined or studio.examine(path, name)
        size = master(examined.width, examined.height)
        sizes = first_sizes(size.width)
        made = {
            picture.name: picture
            for picture in studio.render(
                path,
                [size, *map(wanted, sizes)],
                Path(folder),
                focal=None,
                metadata=None,
            )
        }
        photo.image = _master(made.pop("master"), name)
        photo.focal_x, photo.focal_y = examined.focal
        photo._facts = {**(photo._facts or {}), **facts_of(examined)}
        begin(photo, made.values())
    photo._original = _kept(source, name)
    return examined


def wanted(size: Size) -> Wanted:
    """What a studio is asked for."""
    quality = QUALITY[size.format]
    return Wanted(size.name, size.width, size.height, size.format, quality)


def facts_of(examined: Examined) -> dict[str, Any]:
    """What indexes and lists need of a file; nothing of it is in a field."""
    names = ("kind", "width", "height", "sha256", "size", "phash", "colours")
    facts = {name: getattr(examined, name) for name in (*names, "orientation")}
    return facts | {"found_focal": examined.focal}


def _master(made: Made, name: str) -> Master:
    stem = name.rpartition(".")[0] or name or "photo"
    return Master(made.path.read_bytes(), "image/jpeg", f"{stem}.jpg")


def _kept(source: NamedBlobFile, name: str) -> NamedBlobFile:
    """The same bytes as a plain file: an image of stock Plone would be a picture."""
    original = NamedBlobFile(contentType=source.contentType, filename=name)
    original._blob = source._blob
    return original


@contextmanager
def path_of(source: NamedBlobFile) -> Iterator[Path]:
    """Where its bytes are on the disk, committed or not."""
    with source.open() as file:
        yield Path(file.name)
