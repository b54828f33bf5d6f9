"""The form that replaces a draft by what the officer finished in Word."""

from dataclasses import replace
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.letters.filed_letter import change_letter
from kancelar_content.foi.letters.filed_letter import is_open
from kancelar_content.foi.letters.filed_letter import keep_letter
from kancelar_content.foi.letters.filed_letter import letter_of
from kancelar_content.foi.letters.office_templates import DOCX
from kancelar_content.foi.letters.typed_form import TypedForm
from kancelar_content.foi.letters.write_letter import HANDLE
from kancelar_content.hidden_data.file_kinds import kind_of
from kancelar_content.hidden_data.limits import MEGABYTE
from kancelar_content.hidden_data.unreadable import Unreadable
from kancelar_content.numbering.rules import as_id
from plone import api
from plone.namedfile.file import NamedBlobFile
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message


LARGEST = 20 * MEGABYTE
TYPES = {"docx": DOCX, "pdf": "application/pdf"}

NO_FILE = _("error_final_missing", default="Choose the file of the final version.")
TOO_LARGE = _(
    "error_final_large", default="The file is larger than 20 MB. Make it smaller."
)
NO_LETTER = _(
    "error_final_kind",
    default="The file is neither a DOCX document nor a PDF, or it is damaged or"
    " locked. Save it again and upload it.",
)


class FinalLetterForm(TypedForm):
    """`@@final-letter`: the draft stays, marked as replaced, with its own hash."""

    def check_context(self) -> None:
        letter = letter_of(self.context)
        if letter is None or not is_open(self.context, letter):
            raise NotFound(self.context, "final-letter", self.request)
        if not api.user.has_permission(HANDLE, obj=self.case):
            raise Unauthorized("final-letter")

    @property
    def case(self) -> InfoRequest:
        return self.context.__parent__

    @cached_property
    def data(self) -> bytes:
        """What was uploaded, with one byte more than is taken."""
        file = self.request.form.get("file")
        return file.read(LARGEST + 1) if hasattr(file, "read") else b""

    @cached_property
    def file_kind(self) -> str:
        try:
            return kind_of(self.data, "")
        except Unreadable:
            return ""

    def problems(self) -> dict[str, Message]:
        if not self.data:
            return {"file": NO_FILE}
        if len(self.data) > LARGEST:
            return {"file": TOO_LARGE}
        return {} if self.file_kind in TYPES else {"file": NO_LETTER}

    def done(self) -> None:
        """File the new document under the number of the draft."""
        draft, letter = self.context, letter_of(self.context)
        name = f"{as_id(draft.number)}-{letter.kind}-final.{self.file_kind}"
        document = file_document(
            self.case,
            draft.title,
            NamedBlobFile(self.data, TYPES[self.file_kind], name),
            direction="outgoing",
            day=draft.day,
            number=draft.number,
        )
        keep_letter(document, replace(letter, is_final=True))
        change_letter(draft, replaced_by=document.getId())
        api.portal.show_message(
            _(
                "final_is_filed",
                default="The final version of ${number} is filed; the draft is marked"
                " as replaced.",
                mapping={"number": draft.number},
            ),
            self.request,
        )
        address = f"{self.case.absolute_url()}#letters"
        self.request.response.redirect(address, status=303)
