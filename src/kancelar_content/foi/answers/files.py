"""Attachments of an answer: they come in by one door, under neutral names."""

from collections.abc import Iterator
from itertools import count
from kancelar_content import _
from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.settings import setting
from kancelar_content.hidden_data.limits import MEGABYTE
from kancelar_content.uploads.checked import check_upload
from pathlib import PurePath
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from zope.interface import Invalid


def attach(answer: DisclosedAnswer, title: str, file: NamedBlobFile):
    """Keep the file in the answer; its address and its name say nothing of it.

    :raises Invalid: if it is too large, not what its name says, or one too many.
    """
    check_file(file)
    if len(list(answer.attached_files())) >= setting("files"):
        raise Invalid(
            _(
                "error_too_many_files",
                default="An answer has at most ${number} files.",
                mapping={"number": setting("files")},
            )
        )
    name = _free_id(answer)
    file.filename = f"{name}{PurePath(file.filename or '').suffix.lower()}"
    made = createContent("File", id=name, title=title, file=file)
    return addContentToContainer(answer, made, checkConstraints=False)


def check_file(file: NamedBlobFile) -> None:
    """:raises Invalid: if the file is too large to be examined, or forged."""
    if file.getSize() > setting("megabytes") * MEGABYTE:
        raise Invalid(
            _(
                "error_file_too_large",
                default="The file “${name}” is larger than ${megabytes} MB, which is"
                " the most that is examined. Divide it, or save it smaller.",
                mapping={"name": file.filename, "megabytes": setting("megabytes")},
            )
        )
    with file.open() as opened:
        check_upload(opened, file.filename or "")


def _free_id(answer: DisclosedAnswer) -> str:
    return next(name for name in _ids() if name not in answer.objectIds())


def _ids() -> Iterator[str]:
    return (f"priloha-{number}" for number in count(1))
