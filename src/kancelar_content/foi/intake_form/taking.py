"""A request that was sent becomes a case; nothing of it stands outside of the case."""

from collections.abc import Iterable
from datetime import date
from kancelar_content import _
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.intake import take_request
from kancelar_content.foi.intake_form.rules import applicant_of
from kancelar_content.foi.intake_form.rules import Told
from kancelar_content.foi.intake_form.rules import wording_of
from kancelar_content.publication.language_names import native_name
from plone import api
from plone.namedfile.file import NamedBlobFile
from zope.i18n import translate
from zope.i18nmessageid import Message


SUBJECT = _("request_by_form", default="Request sent by the form")
WHOLE = _("item_whole_request", default="The whole request")
PART = _("item_of_request", default="Part ${number} of the request")
ATTACHMENT = _("document_attachment", default="Attachment ${number}")
ORIGINAL = _("document_original_name", default="Name given by the applicant: ${name}")
SPOKEN = _("request_spoken", default="The form was filled in in: ${language}")


def untouched() -> int:
    """How many requests nobody has touched, whoever asks."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(
        portal_type="InfoRequest", review_state="received"
    )
    return len(found)


def take(
    site, told: Told, files: Iterable[NamedBlobFile], *, day: date, language: str
) -> InfoRequest:
    """Keep the request and its files under the next number of the year.

    Subject and names of items are seen by more people than the wording, so none of the
    applicant's words are in them: the officer names them.
    """
    office = api.portal.get_default_language()

    def word(message, **mapping) -> str:
        message = Message(message, mapping=mapping)
        return translate(message, target_language=office)

    number = len(told.items())
    items = [word(PART, number=place) for place in range(1, number + 1)]
    note = word(SPOKEN, language=native_name(language))
    case = take_request(
        site,
        day,
        items if number > 1 else [word(WHOLE)],
        title=word(SUBJECT),
        way="form",
        text=wording_of(told),
        note=note if language != office else None,
        **applicant_of(told),
    )
    for place, file in enumerate(files, 1):
        note = word(ORIGINAL, name=file.filename)
        ending = file.filename.rpartition(".")[2].lower()
        named = NamedBlobFile(file.data, file.contentType, f"priloha-{place}.{ending}")
        file_document(
            case,
            word(ATTACHMENT, number=place),
            named,
            direction="incoming",
            day=day,
            way="form",
            note=note,
        )
    return case
