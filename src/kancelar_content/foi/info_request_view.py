"""A case as those who handle requests see it."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.deadlines.rules import TimeLimit
from kancelar_content.desk.moments import localized
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.people import full_name
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.choices import ACTORS as WHO
from kancelar_content.foi.choices import APPLICANT_KINDS
from kancelar_content.foi.choices import COMPETENCES
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import REASONS
from kancelar_content.foi.choices import RESULTS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.clock_rules import SILENCE
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.clock_rules import Term
from kancelar_content.foi.grounds import ground_title
from kancelar_content.foi.info_request import IInfoRequest
from kancelar_content.foi.limit_words import counted_days
from kancelar_content.foi.limit_words import CountedDay
from kancelar_content.foi.limit_words import shifts
from kancelar_content.foi.limit_words import stage_of
from kancelar_content.foi.limit_words import stage_words
from kancelar_content.foi.next_rules import Next
from kancelar_content.foi.next_rules import what_next
from kancelar_content.foi.next_words import sentence
from kancelar_content.foi.record_rules import ENTRIES_ABOUT_OTHERS
from kancelar_content.foi.record_rules import outcomes
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import repeated
from kancelar_content.foi.record_rules import voided
from kancelar_content.foi.record_rules import waits_for_delivery
from kancelar_content.foi.refusals import ADD_ITEM
from kancelar_content.foi.request_states import STATES
from kancelar_content.foi.rule_words import rule_effect
from kancelar_content.foi.rule_words import rule_section
from kancelar_content.foi.rule_words import rule_title
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import policy
from kancelar_content.foi.settings import rows
from kancelar_content.foi.step_rules import ACTORS
from kancelar_content.foi.step_rules import COSTS
from kancelar_content.foi.step_rules import possible
from kancelar_content.foi.step_words import COST_TITLES
from kancelar_content.foi.step_words import STEP_TITLES
from kancelar_content.foi.steps import case_of
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.foi.steps import steps_of
from kancelar_content.foi.steps import terms_of
from kancelar_content.foi.timeline_rules import Timeline
from kancelar_content.foi.timeline_rules import timeline as picture_of
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18n.locales import locales


#: The delivery of the request stands before what was recorded.
RECEIVED_NUMBER = 1

#: Anchors and headings of the page, as they stand below each other.
SECTIONS = (
    ("facts", _("request_facts", default="The request")),
    ("applicant", _("fieldset_applicant", default="Applicant")),
    ("items", _("request_items", default="What is asked for")),
    ("documents", _("case_documents", default="Documents")),
    ("letters", _("case_letters", default="Letters")),
    ("routing", _("records_title", default="Records from departments")),
    ("published-answers", _("answers_of_case", default="Publication of the answer")),
    ("limits", _("request_limits", default="Time limits")),
    ("steps", _("request_steps", default="Steps recorded")),
)

HANDLE = "kancelar_content: Handle InfoRequest"
VIEW_APPLICANT = "kancelar_content: View applicant"


class InfoRequestView(BrowserView):
    """What comes next, the facts, the items, the limits and the steps."""

    timeline = ViewPageTemplateFile("templates/timeline.pt")

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    def sections(self) -> list[dict[str, Any]]:
        """Links to the parts of a page that is long."""
        return [{"url": f"#{anchor}", "title": title} for anchor, title in SECTIONS]

    @cached_property
    def language(self) -> str:
        return api.portal.get_current_language()

    @cached_property
    def today(self) -> date:
        return site_today()

    @cached_property
    def records(self) -> list[RecordedStep]:
        return recorded_steps(self.context)

    @cached_property
    def counted_steps(self) -> list[Step]:
        return steps_of(self.context)

    @cached_property
    def terms(self) -> list[Term]:
        """Limits that have begun; one of a silence begins when it has passed."""
        found = terms_of(self.context, self.counted_steps)
        return [
            term
            for term in found
            if term.rule.name != SILENCE or term.current.event < self.today
        ]

    @cached_property
    def rule_rows(self) -> list[dict[str, Any]]:
        return rows()

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def written(self, day: date | None) -> str:
        return written_day(day)

    def state(self):
        return STATES[api.content.get_state(self.context)]

    def way(self):
        return titles(WAYS)[self.context.way]

    def competence(self):
        return titles(COMPETENCES)[self.context.competence]

    @cached_property
    def may_handle(self) -> bool:
        """A case that was disposed of has no further course."""
        may = api.user.has_permission(HANDLE, obj=self.context)
        return may and not self.context.disposed

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def may_add_items(self) -> bool:
        return api.user.has_permission(ADD_ITEM, obj=self.context)

    @cached_property
    def sees_applicant(self) -> bool:
        return api.user.has_permission(VIEW_APPLICANT, obj=self.context)

    def applicant(self) -> list[dict[str, Any]]:
        """What is known of the applicant; nothing for those who may not see it."""
        if not self.sees_applicant:
            return []
        found = []
        for name in APPLICANT_FACTS:
            value = getattr(self.context, name)
            if name == "applicant_kind":
                value = titles(APPLICANT_KINDS)[value]
            elif isinstance(value, date):
                value = written_day(value)
            if value:
                found.append({"title": IInfoRequest[name].title, "value": value})
        return found

    def text(self) -> list[str]:
        """Paragraphs of the wording; it is the applicant's, like the name."""
        if not self.sees_applicant:
            return []
        lines = (self.context.text or "").splitlines()
        return [line for line in lines if line.strip()]

    @cached_property
    def next(self) -> Next:
        return what_next(self.counted_steps, self.terms, policy(), today=self.today)

    def next_sentence(self):
        term = self.next.term
        what = self.limit_title(term) if term else ""
        section = self.word(self.section(term)) if term else ""
        return sentence(self.next, what, section, self.language, today=self.today)

    def is_late(self) -> bool:
        term = self.next.term
        return bool(term) and term.current.due < self.today

    def limit_title(self, term: Term) -> str:
        return rule_title(term.rule, self.rule_rows, self.language)

    def section(self, term: Term):
        """Where the limit stands in the law, and whether nobody has verified it."""
        return rule_section(term.rule, self.rule_rows, self.language)

    def limits(self) -> list[dict[str, Any]]:
        """All time limits with the day that first held and the one that holds."""
        found = []
        for number, term in enumerate(self.terms, 1):
            found.append(
                {
                    "number": number,
                    "title": self.limit_title(term),
                    "effect": rule_effect(term.rule, self.rule_rows, self.language),
                    "section": self.section(term),
                    "who": titles(WHO)[term.rule.who],
                    "event": written_day(term.current.event),
                    "original": written_day(term.original.due),
                    "due": written_day(term.current.due),
                    "moved": term.original.due != term.current.due,
                    "stage": stage_of(term, self.today),
                    "stage_words": stage_words(term, self.today, self.language),
                    "why": self.why(term.current),
                    "shifts": ", ".join(shifts(term.current, self.language, self.word)),
                    "length": term.current.length.count,
                    "is_duty": term.duty,
                }
            )
        return found

    def why(self, limit: TimeLimit) -> list[CountedDay]:
        return counted_days(limit, self.language, self.word)

    def weekday(self, day: date) -> str:
        calendar = locales.getLocale(self.language).dates.calendars["gregorian"]
        return calendar.getDayNames()[day.weekday()]

    def items(self) -> list[dict[str, Any]]:
        """What is asked for, each with its outcome, grounds and reasons."""
        settled = outcomes(self.records)
        grounds = {row["token"]: row for row in ground_rows()}
        words = titles(OUTCOMES)
        found = []
        for item in items_of(self.context):
            record = settled.get(item.getId())
            found.append(
                {
                    "title": item.title,
                    "url": item.absolute_url(),
                    "outcome": words[record.outcome] if record else None,
                    "day": written_day(record.step.day) if record else "",
                    "grounds": [
                        ground_title(grounds[token], self.language)
                        for token in (record.grounds if record else ())
                        if token in grounds
                    ],
                    "reason_ends": written_day(record.reason_ends) if record else "",
                }
            )
        return found

    def steps(self) -> list[dict[str, Any]]:
        """All that was recorded, in its order, wrong entries with their corrections."""
        wrong = voided(self.records)
        open_deliveries = waits_for_delivery(self.records)
        second = repeated(self.records)
        found = []
        for number, record in enumerate(self.records):
            kind = record.step.kind
            about = record.about
            found.append(
                {
                    "number": number + 1 + RECEIVED_NUMBER,
                    "title": STEP_TITLES[kind],
                    "outcome": titles(OUTCOMES).get(record.outcome),
                    "item_titles": self._item_titles(record),
                    "day": written_day(record.step.day),
                    "delivered": written_day(record.step.delivered),
                    "days": record.step.days,
                    "about": None if about is None else about + 1 + RECEIVED_NUMBER,
                    "is_repeated": record in second,
                    "remedy": self._remedy_words(record),
                    "quote": record.quote if self.sees_applicant else "",
                    "note": record.note,
                    "by": full_name(record.by),
                    "recorded": localized(record.recorded),
                    "voided_by": (
                        wrong[number] + 1 + RECEIVED_NUMBER if number in wrong else None
                    ),
                    "correct_url": self._correct_url(number, record, wrong),
                    "delivery_url": (
                        self.step_url(kinds.DELIVERY, number)
                        if number in open_deliveries and self.may_handle
                        else ""
                    ),
                }
            )
        return found

    def step_url(self, kind: str, about: int | None = None) -> str:
        """The form of a step of that kind."""
        url = f"{self.context.absolute_url()}/@@record-step?kind={kind}"
        return url if about is None else f"{url}&about={about}"

    def possible_steps(self) -> Iterator[dict[str, Any]]:
        """Steps that make sense today, by who takes them."""
        if not self.may_handle:
            return
        allowed = possible(case_of(self.context), self.today)
        for who, group in ACTORS.items():
            chosen = [kind for kind in group if kind in allowed]
            if chosen:
                yield {
                    "who": titles(WHO)[who],
                    "steps": [
                        {"title": STEP_TITLES[kind], "url": self.step_url(kind)}
                        for kind in chosen
                    ],
                }

    @cached_property
    def picture(self) -> Timeline:
        """The timeline of the steps that hold and of what somebody had to do."""
        wrong = voided(self.records)
        counted = [
            number
            for number, record in enumerate(self.records)
            if number not in wrong and record.step.kind not in ENTRIES_ABOUT_OTHERS
        ]
        steps = [(RECEIVED_NUMBER, self.counted_steps[0])]
        steps += [(n + 1 + RECEIVED_NUMBER, self.records[n].step) for n in counted]
        shown = [term for term in self.terms if term.duty]
        return picture_of(steps, shown, today=self.today)

    def month(self, day: date) -> str:
        return f"{day.month}/{day.year}"

    def stage(self, term: Term) -> str:
        return stage_of(term, self.today)

    def _remedy_words(self, record: RecordedStep) -> list[Any]:
        """Ground of a complaint, what was decided, and what the court cost."""
        kind = record.step.kind
        words = [
            titles(REASONS).get(record.reason),
            titles(RESULTS[kind]).get(record.result) if kind in RESULTS else None,
        ]
        if kind == kinds.COURT_JUDGMENT:
            amounts = locales.getLocale(self.language).numbers.getFormatter("decimal")
            words += [
                _(
                    "step_costs",
                    default="${what}: ${amount}",
                    mapping={
                        "what": COST_TITLES[name],
                        "amount": amounts.format(getattr(record, name)),
                    },
                )
                for name in COSTS
            ]
        return [word for word in words if word]

    def _item_titles(self, record: RecordedStep) -> str:
        items = items_of(self.context)
        return ", ".join(item.title for item in items if item.getId() in record.items)

    def _correct_url(
        self, number: int, record: RecordedStep, wrong: dict[int, int]
    ) -> str:
        is_correction = record.step.kind == kinds.CORRECTED
        if number in wrong or is_correction or not self.may_handle:
            return ""
        return self.step_url(kinds.CORRECTED, number)


#: In this order; the kind says which of the others there should be.
APPLICANT_FACTS = (
    "applicant_name",
    "applicant_kind",
    "applicant_born",
    "applicant_ico",
    "applicant_address",
    "applicant_delivery",
    "applicant_email",
    "applicant_phone",
    "applicant_data_box",
)
