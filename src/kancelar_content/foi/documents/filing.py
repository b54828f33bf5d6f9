"""Documents filed to a case by code: attachments of a form, letters, answers."""

from kancelar_content.foi.documents.case_document import CaseDocument
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from typing import Any


def file_document(
    container, title: str, file: NamedBlobFile, **fields: Any
) -> CaseDocument:
    """Keep a document in a case, or in a part of one, whoever asks for it.

    :param fields: values of `ICaseDocument`; who calls has checked them.
    """
    document = createContent("CaseDocument", title=title, file=file, **fields)
    return addContentToContainer(container, document, checkConstraints=False)


def documents_of(container) -> list[CaseDocument]:
    """Documents in the order of their filing."""
    return [item for item in container.objectValues() if isinstance(item, CaseDocument)]


def readable_documents(container) -> list[CaseDocument]:
    """Those of them that the user may read."""
    return [
        document
        for document in documents_of(container)
        if api.user.has_permission("View", obj=document)
    ]
