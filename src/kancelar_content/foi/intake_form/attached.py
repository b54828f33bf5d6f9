"""Files that come with the form, taken and kept until it is sent."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from kancelar_content import _
from kancelar_content.foi.documents.acceptance import check_file
from kancelar_content.foi.documents.acceptance_rules import MEGABYTE
from kancelar_content.foi.intake_form.held_files import held
from kancelar_content.foi.intake_form.held_files import hold
from kancelar_content.foi.intake_settings import settings
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.utils import safe_basename
from typing import Any
from zope.i18nmessageid import Message
from zope.interface import Invalid


TOO_MANY = _(
    "error_files_many",
    default="At most ${number} files are taken. Leave some out, or join them.",
)
TOGETHER = _(
    "error_files_together",
    default="The files have more than ${megabytes} MB together. Leave some out or make"
    " them smaller; “${name}” was not taken.",
)
NO_ROOM = _(
    "error_files_no_room",
    default="Just now there is no room for files. Send the request without them and"
    " write in it that you send them by e-mail or data box.",
)


class Attached:
    """Files of one form: those that wait since an earlier try, and new ones."""

    def __init__(self, site, form: dict[str, Any], now: datetime) -> None:
        self.site = site
        self.now = now
        names = islice(_texts(form.get("held")), settings().files_at_most)
        self.files = held(site, names)
        self.problems: list[Any] = []
        self._new = list(_uploads(form.get("files")))

    def take_new(self) -> None:
        """Keep new files that may be taken; the others are told of in `problems`."""
        chosen = settings()
        size = sum(file.getSize() for file in self.files.values())
        for upload in self._new:
            name = safe_basename(upload.filename)
            if len(self.files) >= chosen.files_at_most:
                self._refuse(TOO_MANY, number=chosen.files_at_most)
                return
            try:
                check_file(upload, name)
            except Invalid as error:
                self.problems.append(error.args[0])
                continue
            upload.seek(0)
            file = NamedBlobFile(upload.read(), filename=name)
            if size + file.getSize() > chosen.all_megabytes * MEGABYTE:
                self._refuse(TOGETHER, megabytes=chosen.all_megabytes, name=name)
                continue
            room = chosen.held_megabytes * MEGABYTE
            key = hold(self.site, file, now=self.now, at_most=room)
            if key is None:
                self._refuse(NO_ROOM)
                return
            self.files[key] = file
            size += file.getSize()

    def has_new(self) -> bool:
        return bool(self._new)

    def _refuse(self, message, **mapping: Any) -> None:
        self.problems.append(Message(message, mapping=mapping))


def _texts(value: Any) -> Iterator[str]:
    """Each text once, be there none, one or several."""
    values = value if isinstance(value, list) else [value]
    yield from dict.fromkeys(one for one in values if isinstance(one, str))


def _uploads(value: Any) -> Iterator[Any]:
    """Files that were chosen; an empty field sends one without a name."""
    for one in value if isinstance(value, list) else [value]:
        if getattr(one, "filename", ""):
            yield one
