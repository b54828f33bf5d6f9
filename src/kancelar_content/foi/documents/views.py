"""A document as those who handle requests see it."""

from kancelar_content.desk.moments import written_day
from kancelar_content.foi.choices import DIRECTIONS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.documents.case_document import CaseDocument
from plone import api
from plone.base.utils import human_readable_size
from Products.Five import BrowserView


class FactsOfDocument:
    """What a page says of a document, in words."""

    def __init__(self, document: CaseDocument) -> None:
        self.title = document.title
        self.number = document.number
        self.note = document.note
        self.sha256 = document.sha256
        self.url = document.absolute_url()
        self.file_url = f"{self.url}/@@download/file"
        self.filename = document.file.filename
        self.size = human_readable_size(document.file.getSize())
        self.direction = titles(DIRECTIONS)[document.direction]
        self.way = titles(WAYS).get(document.way)
        self.day = written_day(document.day)
        self.dispatched = written_day(document.dispatched)
        self.delivered = written_day(document.delivered)
        #: A draft of a letter stays when its final version is filed.
        self.is_replaced = bool((document.letter or {}).get("replaced_by"))


class CaseDocumentView(BrowserView):
    """`case_document`: its facts, the file and the way back to the case."""

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    def facts(self) -> FactsOfDocument:
        return FactsOfDocument(self.context)

    def case_url(self) -> str:
        return self.context.__parent__.absolute_url()

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)
