"""Clean copies of the files of a draft: made, compared, then taken or thrown away."""

from kancelar_content.foi.answers.disclosed_answer import DisclosedAnswer
from kancelar_content.foi.answers.examination import content_of
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.person import case_of_answer
from kancelar_content.foi.answers.person import known_person
from kancelar_content.foi.answers.settings import limits
from kancelar_content.foi.answers.settings import own_contacts
from kancelar_content.foi.documents.filing import documents_of
from kancelar_content.foi.documents.filing import file_document
from kancelar_content.foi.documents.fingerprint import fingerprint
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.hidden_data.examination import clean
from kancelar_content.hidden_data.examination import NotClean
from kancelar_content.hidden_data.finding import Finding
from kancelar_content.hidden_data.finding import place
from persistent.mapping import PersistentMapping
from plone.namedfile.file import NamedBlobFile
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


def copy_of(answer: DisclosedAnswer, name: str) -> NamedBlobFile | None:
    """The copy that waits to be compared; none if it was made of an earlier file."""
    made_of, copy = (answer._copies or {}).get(name) or ("", None)
    return copy if made_of == fingerprint(answer[name].file) else None


def make_copy(answer: DisclosedAnswer, name: str) -> None:
    """Make the copy; findings that may stay are allowed to be in it.

    :raises NotClean: with what stands in the way of the copy.
    """
    file = answer[name].file
    data = content_of(file)
    if data is None:
        raise NotClean((Finding("too_large", place("file")),))
    accepted = [
        found.finding
        for found in known_report(answer).accepted
        if found.is_file and found.source == name
    ]
    person = known_person(case_of_answer(answer))
    copy = clean(data, file.filename, person, own_contacts(), limits(), accepted)
    if answer._copies is None:
        answer._copies = PersistentMapping()
    made = NamedBlobFile(copy, file.contentType, file.filename)
    answer._copies[name] = (fingerprint(file), made)


def drop_copy(answer: DisclosedAnswer, name: str) -> None:
    """Throw the copy away."""
    if name in (answer._copies or {}):
        del answer._copies[name]


def take_copy(answer: DisclosedAnswer, name: str) -> None:
    """The copy is the file from now on; the case keeps the original."""
    attachment, copy = answer[name], copy_of(answer, name)
    case = case_of_answer(answer)
    if case is not None and not _has(case, attachment.file):
        file_document(case, attachment.title, attachment.file, direction="internal")
    drop_copy(answer, name)
    attachment.file = copy
    notify(ObjectModifiedEvent(attachment))


def _has(case: InfoRequest, file: NamedBlobFile) -> bool:
    return fingerprint(file) in {document.sha256 for document in documents_of(case)}
