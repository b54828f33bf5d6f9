"""The page of an answer, and the notice in place of one that was depublished."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.answer_states import DEPUBLISHED
from kancelar_content.foi.answers.answer_states import PUBLISHED
from kancelar_content.foi.answers.answer_states import STATES
from kancelar_content.foi.answers.answer_states import STEPS
from kancelar_content.foi.answers.queries import answer_query
from kancelar_content.foi.answers.selection import Selection
from kancelar_content.foi.answers.topics import topic_titles
from kancelar_content.foi.choices import OUTCOMES
from kancelar_content.foi.choices import titles
from kancelar_content.listing.records import metadata
from kancelar_content.listing.records import ordered_records
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.site_time import site_zone
from plone import api
from Products.CMFCore.indexing import processQueue
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zExceptions import Unauthorized
from zope.i18n import translate

import re


PARAGRAPHS = re.compile(r"\n\s*\n")
GONE = 410


class DisclosedAnswerView(BrowserView):
    """The whole answer as its readers see it."""

    language = "cs"

    def __call__(self) -> str:
        if not api.user.has_permission("View", obj=self.context):
            return self._notice()
        return self.index()

    def _notice(self) -> str:
        """:raises Unauthorized: unless the answer is depublished."""
        if api.content.get_state(self.context) != DEPUBLISHED:
            raise Unauthorized(self.__name__)
        return DepublishedNotice(self.answers, self.request, self.context)()

    @cached_property
    def answers(self):
        return aq_parent(aq_inner(self.context))

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def is_public(self) -> bool:
        return api.content.get_state(self.context) == PUBLISHED

    @property
    def state(self):
        return STATES[api.content.get_state(self.context)]

    def word(self, message) -> str:
        return translate(message, context=self.request)

    def day(self, moment: date | None) -> str:
        return written_date(moment, self.language) if moment else ""

    def facts(self) -> list[dict[str, Any]]:
        """Days, each with its title."""
        named = (
            (_("label_answer_received", default="Request received on"), "received"),
            (_("label_answer_answered", default="Answered on"), "answered"),
        )
        days = [(title, getattr(self.context, name)) for title, name in named]
        published = self.context.published_at()
        title = _("label_answer_published", default="Published on")
        days.append((title, published.date() if published else None))
        return [
            {"title": title, "iso": day.isoformat(), "day": self.day(day)}
            for title, day in days
            if day
        ]

    def paragraphs(self, name: str) -> list[str]:
        """The text divided at its blank lines."""
        parts = PARAGRAPHS.split(getattr(self.context, name) or "")
        return [part.strip() for part in parts if part.strip()]

    def outcomes(self) -> list[dict[str, Any]]:
        words = titles(OUTCOMES)
        return [
            {
                "item": row.get("item"),
                "outcome": words.get(row.get("outcome")),
                "sections": row.get("sections"),
            }
            for row in self.context.outcomes or ()
        ]

    def topics(self) -> list[dict[str, str]]:
        words, base = topic_titles(), self.answers.absolute_url()
        return [
            {
                "title": words[token],
                "url": base + Selection(topic=token).query_string(),
            }
            for token in self.context.topics or ()
            if token in words
        ]

    def attachments(self) -> Iterator[dict[str, str]]:
        for item, blob in self.context.attached_files():
            kind = (blob.filename or "").rpartition(".")[2].upper()
            size = written_size(blob.getSize(), self.language)
            field = "image" if hasattr(item, "image") else "file"
            yield {
                "title": item.title,
                "url": f"{item.absolute_url()}/@@download/{field}",
                "facts": ", ".join(filter(None, (kind, size))),
            }

    @cached_property
    def neighbours(self) -> dict[str, dict[str, str] | None]:
        """Title and address of the `earlier` and the `later` answer."""
        processQueue()
        catalog = api.portal.get_tool("portal_catalog")
        record = catalog.getrid("/".join(self.context.getPhysicalPath()))
        records = ordered_records(catalog, answer_query())
        if not self.is_public or record not in records:
            return {"earlier": None, "later": None}
        place = records.index(record)
        return {
            "earlier": self._shown(catalog, records[place + 1 : place + 2]),
            "later": self._shown(catalog, records[max(0, place - 1) : place]),
        }

    def _shown(self, catalog, records) -> dict[str, str] | None:
        for path, title in metadata(catalog, records, ("Title",)):
            return {"title": title, "url": self.request.physicalPathToURL(path)}
        return None

    def steps(self) -> list[dict[str, Any]]:
        """Steps that this user may take; readers have none."""
        if api.user.is_anonymous():
            return []
        workflow = api.portal.get_tool("portal_workflow")
        return [
            {
                "title": STEPS[step["id"]],
                "url": f"{self.url}/@@answer-step?workflow_action={step['id']}",
            }
            for step in workflow.getTransitionsFor(self.context)
        ]

    def sees_examination(self) -> bool:
        """Whether the user prepares or releases answers."""
        return api.user.has_permission(
            "kancelar_content: Release DisclosedAnswer", obj=self.context
        )

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    @cached_property
    def page_head(self) -> PageHead:
        published = self.context.published_at()
        return PageHead(
            title=self.context.title,
            url=self.url,
            description=(self.context.question or "")[:200] if self.is_public else "",
            published=published.isoformat() if published else "",
            for_search_engines=self.is_public,
        )


class DepublishedNotice(BrowserView):
    """Says of a depublished answer its number, reason and day, and nothing else: its
    subject may be why; its context is the list, so that nothing around shows more.
    """

    index = ViewPageTemplateFile("templates/depublished.pt")

    def __init__(self, answers, request, answer) -> None:
        super().__init__(answers, request)
        self.number = answer.number
        self.reason = answer.depublication_reason
        moment = answer.depublished
        self.day = written_date(moment.astimezone(site_zone()), "cs") if moment else ""

    def __call__(self) -> str:
        self.request.response.setStatus(GONE)
        return self.index()

    @property
    def page_head(self) -> PageHead:
        heading = _("answer_gone_title", default="Depublished answer")
        return PageHead(
            title=translate(heading, context=self.request),
            url=self.request["ACTUAL_URL"],
            for_search_engines=False,
        )
