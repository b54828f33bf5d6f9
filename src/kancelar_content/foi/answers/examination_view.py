"""The findings of an answer, each with what can be done about it."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.accepting import accept
from kancelar_content.foi.answers.accepting import take_back
from kancelar_content.foi.answers.accepting import taken_words
from kancelar_content.foi.answers.answer_states import STATES
from kancelar_content.foi.answers.checks import CASE_MISSING
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.examination import Found
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.examination import Report
from kancelar_content.foi.answers.person import knows_applicant
from kancelar_content.hidden_data.messages import HIDDEN
from kancelar_content.hidden_data.messages import UNREADABLE
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from typing import Any


LONGEST_REASON = 1000

REASON_MISSING = _(
    "error_acceptance_reason",
    default="Write why the finding may stay: the second person reads it before the"
    " release.",
)
EXAMINED = _("examination_done", default="Everything is examined.")
EXAMINED_IN_PART = _(
    "examination_in_part",
    default="A part is examined; let the examination of the rest go on.",
)
REASON_TOO_LONG = _(
    "error_acceptance_long",
    default="The reason is longer than 1000 characters: shorten it.",
)


class Examination(TypedValues, BrowserView):
    """`@@examination`: a table of places; the excerpts never repeat a datum."""

    error_key = ""
    error = None

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            return self._act()
        return self.index()

    def _act(self) -> str:
        if self.typed("examine"):
            report = examined(self.context)
            return self._back(EXAMINED_IN_PART if report.waiting else EXAMINED)
        found = self._chosen()
        if found is None or not self.may_change():
            return self._back(
                _(
                    "examination_gone",
                    default="This finding is not there any more.",
                )
            )
        if self.typed("take_back"):
            take_back(self.context, found)
            return self._back(
                _("examination_taken_back", default="The finding is open again.")
            )
        self.error_key, self.error = found.key, self._reason_problem()
        if self.error is not None:
            self.request.response.setStatus(422)
            return self.index()
        accept(self.context, found, self.reason)
        return self._back(
            _("examination_accepted", default="The reason is kept with the finding.")
        )

    def _reason_problem(self):
        if not self.reason:
            return REASON_MISSING
        return REASON_TOO_LONG if len(self.reason) > LONGEST_REASON else None

    def _chosen(self) -> Found | None:
        key = self.typed("accept") or self.typed("take_back")
        for found in known_report(self.context).found:
            if found.key == key and found.may_be_accepted:
                return found
        return None

    def _back(self, message) -> str:
        api.portal.show_message(message, self.request)
        url = f"{self.context.absolute_url()}/@@examination"
        self.request.response.redirect(url, status=303)
        return ""

    @property
    def reason(self) -> str:
        return self.typed("reason")

    @cached_property
    def report(self) -> Report:
        return known_report(self.context)

    def unknown_applicant(self):
        """The sentence on a case that does not tell any more whose data to look for."""
        return None if knows_applicant(self.context) else CASE_MISSING

    @property
    def state(self):
        return STATES[api.content.get_state(self.context)]

    def may_change(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def rows(self) -> list[dict[str, Any]]:
        """Open findings, with their advice."""
        return [
            {
                "key": found.key,
                "title": found.title,
                "place": found.finding.place.message,
                "line": found.finding.line,
                "kind": found.finding.message,
                "excerpt": found.finding.excerpt,
                "advice": _advice(found),
                "may_be_accepted": found.may_be_accepted and self.may_change(),
                "error": self.error if found.key == self.error_key else None,
                "typed": self.reason if found.key == self.error_key else "",
            }
            for found in self.report.open
        ]

    def accepted(self) -> list[dict[str, Any]]:
        return [
            {**taken_words(found), "key": found.key} for found in self.report.accepted
        ]

    def files(self) -> list[dict[str, Any]]:
        """Attachments with the number of their open findings."""
        open_in = [found.source for found in self.report.open if found.is_file]
        return [
            {
                "id": item.getId(),
                "title": item.title,
                "filename": blob.filename,
                "url": item.absolute_url(),
                "findings": open_in.count(item.getId()),
            }
            for item, blob in self.context.attached_files()
        ]


def _advice(found: Found):
    """What to do about the finding; a file that cannot be examined says it itself."""
    kind = found.finding.kind
    if kind in UNREADABLE:
        return None
    if not found.is_file:
        return ADVICE_TEXT
    is_seen = kind not in HIDDEN and found.finding.place.kind in SEEN
    return ADVICE_FILE if is_seen else ADVICE_HIDDEN


#: Places of a file that its readers see, so that a clean copy keeps them.
SEEN = frozenset(
    {
        "cell",
        "file",
        "file_name",
        "footer",
        "footnote",
        "header",
        "page",
        "page_picture",
        "paragraph",
        "picture",
        "sheet",
        "sheet_heading",
        "sheet_name",
    }
)


ADVICE_TEXT = _(
    "advice_text", default="Edit the text: leave it out or write it in another way."
)
ADVICE_HIDDEN = _(
    "advice_hidden", default="A clean copy leaves it out and shows the same otherwise."
)
ADVICE_FILE = _(
    "advice_file",
    default="It can be read in the file. Black it out in its program and attach the"
    " new file, or say why it may stay.",
)
