"""A part as its people and its officer see it, and what each of them may write."""

from functools import cached_property
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.people import full_name
from kancelar_content.foi.documents.acceptance import check_file
from kancelar_content.foi.routing import exchange_rules as rules
from kancelar_content.foi.routing.exchange import document_in
from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.exchange import write
from kancelar_content.foi.routing.exchange_rules import Entry
from kancelar_content.foi.routing.letters import tell
from kancelar_content.foi.routing.page import case_due
from kancelar_content.foi.routing.page import HANDLE
from kancelar_content.foi.routing.page import RoutingPage
from kancelar_content.foi.routing.people import names_of
from kancelar_content.foi.routing.words import DONE_MESSAGES
from kancelar_content.foi.routing.words import ENTRIES
from kancelar_content.foi.routing.words import FORMS
from kancelar_content.foi.routing.words import LATE
from kancelar_content.foi.routing.words import MOST_FILES
from kancelar_content.foi.routing.words import problem_message
from kancelar_content.foi.routing.words import STATES
from kancelar_content.foi.routing.words import TOO_MANY_FILES
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.typed_day import typed_day
from plone import api
from plone.base.utils import human_readable_size
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound
from zExceptions import Unauthorized
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.interface import Invalid
from zope.publisher.interfaces import IPublishTraverse


ANSWER = "kancelar_content: Answer RecordsRequest"


class RecordsRequestView(RoutingPage):
    """`records_request`: the question, what was written, and the forms."""

    @cached_property
    def case(self):
        return self.context.__parent__

    @cached_property
    def entries(self) -> list[Entry]:
        return entries_of(self.context)

    @cached_property
    def sees_case(self) -> bool:
        return api.user.has_permission("View", obj=self.case)

    def up_url(self) -> str:
        """The case for those who may see it; the desk for all others."""
        if self.sees_case:
            return self.case.absolute_url()
        portal_state = api.content.get_view("plone_portal_state", self.context)
        return f"{portal_state.navigation_root_url()}/@@desk"

    @cached_property
    def state(self) -> str:
        return rules.state_of(self.entries)

    def state_title(self):
        return LATE if self.is_late() else STATES[self.state]

    def is_late(self) -> bool:
        return rules.is_late(self.state, self.context.due, today=self.today)

    def due(self) -> str:
        return written_day(self.context.due)

    def people(self) -> str:
        return ", ".join(names_of(self.context.people))

    def items(self) -> list[str]:
        """Titles of the items concerned, which have no personal data by rule."""
        asked = self.context.asked_items or ()
        return [item.title for item in items_of(self.case) if item.getId() in asked]

    def course(self) -> list[dict[str, Any]]:
        """What was written, oldest first."""
        return [
            {
                "title": ENTRIES[entry.kind],
                "by": full_name(entry.by),
                "at": localized(entry.at),
                "due": written_day(entry.due),
                "text": entry.text,
                "files": [
                    file for name in entry.documents if (file := self._file(name))
                ],
            }
            for entry in self.entries
        ]

    @cached_property
    def allowed(self) -> tuple[str, ...]:
        """Kinds of the entries that the user may write now."""
        found: tuple[str, ...] = ()
        if api.user.has_permission(ANSWER, obj=self.context):
            found += rules.of_department(self.entries)
        if api.user.has_permission(HANDLE, obj=self.case):
            found += rules.of_officer(self.entries)
        return found

    def may(self, kind: str) -> bool:
        return kind in self.allowed

    def forms(self) -> list[dict[str, Any]]:
        """The forms beside that of the answer, each with the fields of its kind."""
        return [
            {
                "kind": kind,
                "title": title,
                "button": button,
                "has_text": kind != rules.REMINDED,
                "text_label": label,
                "needs_text": kind in rules.NEEDS_TEXT,
                "has_day": kind in rules.NEEDS_DAY,
            }
            for kind, (title, label, button) in FORMS.items()
            if self.may(kind)
        ]

    def kept(self, kind: str, name: str) -> str:
        """What was typed into the form of that kind, to be shown again."""
        return self.typed(name) if self.typed("kind") == kind else ""

    def error(self, kind: str, name: str):
        """What is wrong with a field of that form."""
        return self.errors.get(name) if self.typed("kind") == kind else None

    def new_day(self, kind: str) -> str:
        """The day typed; at first the one that would be suggested."""
        if self.typed("kind") == kind and "due" in self.request.form:
            return self.typed("due")
        return rules.later_day(
            self.context.due, self.today, case_due(self.case)
        ).isoformat()

    def act(self) -> bool:
        kind = self.typed("kind")
        if kind not in self.allowed:
            raise Unauthorized(kind)
        text, due = self.typed("text"), typed_day(self.typed("due"))
        files = self._files() if kind in rules.WITH_FILES else []
        self.errors = self._errors(kind, text, due, files)
        if self.errors:
            return False
        due = due if kind in rules.NEEDS_DAY else None
        kept = tuple(_kept(file) for file in files)
        tell(self.context, write(self.context, kind, text, due, kept))
        api.portal.show_message(DONE_MESSAGES[kind], self.request)
        self.request.response.redirect(self.context.absolute_url(), status=303)
        return True

    def _errors(self, kind: str, text: str, due, files: list) -> dict[str, Message]:
        found = rules.problems(
            kind, text, due, today=self.today, case_due=case_due(self.case)
        )
        if files and found.get("text") == rules.EMPTY:
            # Files are an answer by themselves.
            del found["text"]
        errors = {
            field: problem_message(field, problem) for field, problem in found.items()
        }
        by_officer = kind in rules.BY_OFFICER and "text" not in errors
        if by_officer and (problem := self.applicant_problem(self.case, text)):
            errors["text"] = problem
        if problem := _problem_of(files):
            errors["files"] = problem
        return errors

    def _files(self) -> list:
        value = self.request.form.get("files") or ()
        uploads = value if isinstance(value, list | tuple) else [value]
        return [one for one in uploads if getattr(one, "filename", "")]

    def _file(self, name: str) -> dict[str, Any] | None:
        document = document_in(self.context, name)
        if document is None or document.file is None:
            return None
        return {
            "title": document.file.filename,
            "size": human_readable_size(document.file.getSize()),
            "url": f"{self.context.absolute_url()}/@@records-file/{name}",
        }


@implementer(IPublishTraverse)
class RecordsFile(BrowserView):
    """`@@records-file/<id>`: a file of the part, for all who may see the part."""

    name = ""

    def publishTraverse(self, request, name: str):
        """The id of the document; whether there is one is told later."""
        if self.name:
            raise NotFound(self.context, name, request)
        self.name = name
        return self

    def __call__(self):
        document = document_in(self.context, self.name)
        if document is None or document.file is None:
            raise NotFound(self.context, self.name, self.request)
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        # Always as a download: a file of others is never shown as a page of ours.
        set_headers(document.file, response, filename=document.file.filename)
        return stream_data(document.file)


def _kept(upload) -> NamedBlobFile:
    upload.seek(0)
    name = upload.filename.replace("\\", "/").rpartition("/")[2]
    return NamedBlobFile(upload.read(), filename=name)


def _problem_of(files: list) -> Message | None:
    if len(files) > MOST_FILES:
        return Message(TOO_MANY_FILES, mapping={"number": MOST_FILES})
    for upload in files:
        try:
            check_file(upload, upload.filename)
        except Invalid as error:
            return error.args[0]
    return None
