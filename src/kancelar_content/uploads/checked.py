"""Every way by which a file comes in, with its check."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from kancelar_content import _
from kancelar_content.interfaces import IKancelarLayer
from kancelar_content.uploads.rules import fits_name
from kancelar_content.uploads.rules import HEAD
from kancelar_content.uploads.rules import is_program
from plone.app.content.browser.file import FileUploadView
from plone.dexterity.interfaces import IDexterityContent
from plone.formwidget.namedfile.validator import NamedFileWidgetValidator
from plone.namedfile.interfaces import INamedField
from plone.restapi.deserializer.dxfields import NamedFieldDeserializer
from plone.restapi.interfaces import IFieldDeserializer
from typing import Any
from typing import BinaryIO
from z3c.form.validator import WidgetValidatorDiscriminators
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Invalid
from zope.schema.interfaces import ValidationError

import json


def check_upload(file: BinaryIO, name: str) -> None:
    """:raises Invalid: if the open file is a program, or not what its name says."""
    head = file.read(HEAD)
    file.seek(0)
    if is_program(head):
        raise Invalid(
            _(
                "error_upload_program",
                default=(
                    "The file “${name}” is a program. Programs are not published; "
                    "choose a document or a picture."
                ),
                mapping={"name": name},
            )
        )
    if not fits_name(file, name):
        raise Invalid(
            _(
                "error_upload_other_kind",
                default=(
                    "The content of the file “${name}” is of another kind than its "
                    "name says, or it is damaged. Save it again in the program that it "
                    "comes from and choose it once more."
                ),
                mapping={"name": name},
            )
        )


def _check_value(value: Any) -> None:
    opened: Callable[[], AbstractContextManager[BinaryIO]] | None
    opened = getattr(value, "open", None)
    if opened is not None:
        with opened() as file:
            check_upload(file, value.filename or "")


class UploadValidator(NamedFileWidgetValidator):
    """A file that is chosen in a form; one that stays as it was is not asked again."""

    def validate(self, value, force=False) -> None:
        super().validate(value, force)
        if not self._stays():
            _check_value(value)

    def _stays(self) -> bool:
        """Whether nothing comes in; what was refused comes again by its id."""
        name = self.widget.name
        action = self.request.get(f"{name}.action")
        comes_again = self.request.get(f"{name}.file_upload_id")
        return action == "remove" or (action == "nochange" and not comes_again)


WidgetValidatorDiscriminators(
    UploadValidator, request=IKancelarLayer, field=INamedField
)


@implementer(IFieldDeserializer)
@adapter(INamedField, IDexterityContent, IKancelarLayer)
class UploadDeserializer(NamedFieldDeserializer):
    """A file that comes by REST."""

    def __call__(self, value):
        """:raises ValueError: with the sentence that a form would show."""
        try:
            file = super().__call__(value)
            if not isinstance(value, dict) or "data" in value:
                _check_value(file)
        except ValidationError:
            raise
        except Invalid as error:
            message = translate(error.args[0], context=self.request)
            raise ValueError(message) from None
        return file


class CheckedUpload(FileUploadView):
    """A file that is dropped into a folder."""

    def __call__(self) -> str | None:
        file = self.request.form.get("file")
        if getattr(file, "filename", ""):
            try:
                check_upload(file, file.filename)
            except Invalid as error:
                message = translate(error.args[0], context=self.request)
                self.request.response.setStatus(400)
                self.request.response.setHeader("Content-Type", "application/json")
                return json.dumps({"message": message})
        return super().__call__()
