"""Files are taken by the settings, and only if the office can open them."""

from kancelar_content import _
from kancelar_content.foi.documents import acceptance_rules as rules
from kancelar_content.foi.intake_settings import settings
from kancelar_content.hidden_data.examination import opening_problem
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.limits import MEGABYTE
from kancelar_content.uploads.checked import check_upload
from threading import BoundedSemaphore
from typing import Any
from typing import BinaryIO
from zope.i18nmessageid import Message
from zope.interface import Invalid

import os


#: To open is quicker than to examine, and anybody may send a file.
BOUNDS = Limits(
    seconds=10, memory=700 * MEGABYTE, unpacked_bytes=200 * MEGABYTE, pages=20_000
)

#: Opened one after another: several large pictures at once would fill the memory.
_opening = BoundedSemaphore(2)

#: What a password or damage can hide in; other kinds are told by their beginning.
OPENED = frozenset(
    {"pdf", "doc", "docx", "xls", "xlsx", "odt", "ods"}
    | {"jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp", "webp"}
)

PROBLEMS = {
    rules.NO_FILE: _("error_file_empty", default="The file “${name}” is empty."),
    rules.OTHER_FORMAT: _(
        "error_file_format",
        default="The file “${name}” is of a kind that is not taken. Save it as one of"
        " these: ${formats}.",
    ),
    rules.TOO_LARGE: _(
        "error_file_large",
        default="The file “${name}” has more than ${megabytes} MB. Make it smaller or"
        " divide it.",
    ),
}
CLOSED = {
    "encrypted": _(
        "error_file_encrypted",
        default="The file “${name}” is protected by a password. Save it without one and"
        " choose it again.",
    ),
    "too_large": _(
        "error_file_bomb",
        default="The file “${name}” is too large when it is unpacked. Save it in a"
        " simpler form, for example as PDF.",
    ),
    "too_long": _(
        "error_file_slow",
        default="The file “${name}” takes too long to open. Save it in a simpler form,"
        " for example as PDF.",
    ),
}
DAMAGED = _(
    "error_file_damaged",
    default="The file “${name}” is damaged, or of another kind than its name says. Save"
    " it again in the program that it comes from and choose it once more.",
)


def taken_endings() -> tuple[str, ...]:
    return rules.endings(settings().formats)


def check_file(file: BinaryIO, name: str) -> None:
    """:raises Invalid: saying what to do, if the office does not take the open file."""
    chosen = settings()
    taken = taken_endings()
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    problem = rules.file_problem(
        name, size, taken=taken, megabytes=chosen.file_megabytes
    )
    if problem is not None:
        _refuse(
            PROBLEMS[problem],
            name=name,
            formats=", ".join(taken),
            megabytes=chosen.file_megabytes,
        )
    if rules.ending_of(name) in OPENED:
        with _opening:
            closed = opening_problem(file.read(), name, BOUNDS)
        file.seek(0)
        if closed is not None:
            _refuse(CLOSED.get(closed, DAMAGED), name=name)
    check_upload(file, name)


def acceptable(value) -> bool:
    """A constraint of fields: documents of a case are held to the same.

    :raises Invalid: saying what to do.
    """
    with value.open() as file:
        check_file(file, value.filename or "")
    return True


def _refuse(message, **mapping: Any) -> None:
    raise Invalid(Message(message, mapping=mapping))
