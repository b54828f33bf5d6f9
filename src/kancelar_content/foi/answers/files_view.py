"""The page on which files are attached to a draft and taken away again."""

from kancelar_content import _
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.files import attach
from kancelar_content.foi.answers.person import case_of_answer
from kancelar_content.foi.answers.settings import setting
from kancelar_content.foi.documents.filing import readable_documents
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from pathlib import PurePath
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.utils import get_contenttype
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any
from zope.interface import Invalid


FILE_MISSING = _("error_answer_no_file", default="Choose a file first.")


class AnswerFiles(TypedValues, BrowserView):
    """`@@answer-files`: a new file is examined at once."""

    error = None

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        if name := self.typed("remove"):
            return self._remove(name)
        return self._attach()

    def _remove(self, name: str) -> str:
        if name in self.context.objectIds():
            self.context.manage_delObjects([name])
            self._tell(_("answer_file_removed", default="The file is taken away."))
        return self._leave("@@answer-files")

    def _attach(self) -> str:
        file = self._file()
        if file is None:
            self.error = FILE_MISSING
        else:
            title = self.typed("title") or PurePath(file.filename).stem
            try:
                attach(self.context, title, file)
            except Invalid as error:
                self.error = error.args[0]
        if self.error is not None:
            self.request.response.setStatus(422)
            return self.index()
        examined(self.context)
        self._tell(
            _("answer_file_attached", default="The file is attached and examined.")
        )
        return self._leave("@@examination")

    def _file(self) -> NamedBlobFile | None:
        """What was uploaded, or a copy of the chosen document of the case."""
        uploaded = self.request.form.get("file")
        if getattr(uploaded, "filename", ""):
            made = NamedBlobFile(uploaded, filename=uploaded.filename)
            made.contentType = get_contenttype(made)
            return made
        for document in self._documents():
            if document.getId() == self.typed("document"):
                with document.file.open() as opened:
                    return NamedBlobFile(
                        opened.read(), document.file.contentType, document.file.filename
                    )
        return None

    def _documents(self) -> list:
        case = case_of_answer(self.context)
        return readable_documents(case) if case is not None else []

    def documents(self) -> list[dict[str, str]]:
        return [
            {"id": document.getId(), "title": document.title}
            for document in self._documents()
        ]

    def files(self) -> list[dict[str, Any]]:
        return [
            {"id": item.getId(), "title": item.title, "url": item.absolute_url()}
            for item, _blob in self.context.attached_files()
        ]

    def most_megabytes(self) -> int:
        return setting("megabytes")

    def typed_title(self) -> str:
        return self.typed("title")

    def _tell(self, message) -> None:
        api.portal.show_message(message, self.request)

    def _leave(self, view: str) -> str:
        url = f"{self.context.absolute_url()}/{view}"
        self.request.response.redirect(url, status=303)
        return ""
