"""Files of exactly the answers that the filters leave."""

from collections.abc import Iterator
from datetime import datetime
from kancelar_content import _
from kancelar_content.foi.answers.list_view import AnswerListView
from kancelar_content.listing.addresses import url_of_path
from kancelar_content.listing.records import metadata
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.columns import Column
from kancelar_content.registers.columns import DAY
from kancelar_content.registers.columns import NUMBER
from kancelar_content.registers.exports import EXPORTS
from kancelar_content.registers.extract import Extract
from kancelar_content.registers.rules import Row
from kancelar_content.registers.stream import Stream
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


COLUMNS = (
    Column("number", _("label_answer_number", default="Number of the answer")),
    Column("subject", _("label_answer_subject", default="Neutral subject")),
    Column("question", _("label_answer_question", default="Question")),
    Column("outcomes", _("label_answer_outcomes", default="Outcomes")),
    Column("sections", _("facet_section", default="Section of the Act")),
    Column("topics", _("label_topics", default="Topics")),
    Column("received", _("label_answer_received", default="Request received on"), DAY),
    Column("answered", _("label_answer_answered", default="Answered on"), DAY),
    Column("published", _("label_answer_published", default="Published on"), DAY),
    Column("files", _("answer_files", default="Files"), NUMBER),
)

METADATA = (
    "Title",
    "effective",
    "answer_facts",
    "answer_outcomes",
    "answer_sections",
    "answer_topics",
)


@implementer(IPublishTraverse)
class AnswerExport(AnswerListView):
    """`export/csv`, and the other kinds that registers have."""

    kind = ""

    def publishTraverse(self, request, name: str) -> "AnswerExport":
        if self.kind or name not in EXPORTS:
            raise NotFound(self.context, name, request)
        self.kind = name
        return self

    def __call__(self) -> Stream:
        if not self.kind:
            raise NotFound(self.context, "export", self.request)
        export = EXPORTS[self.kind]
        response = self.request.response
        response.setHeader("Content-Type", export.content_type)
        name = f"{self.context.getId()}.{export.ending}"
        response.setHeader("Content-Disposition", f'attachment; filename="{name}"')
        return Stream(export.write(self._extract()))

    def _extract(self) -> Extract:
        return Extract(
            url=self.url,
            columns=COLUMNS,
            rows=list(self._extract_rows()),
            titles={column.name: self.word(column.title) for column in COLUMNS},
            words={},
            url_of=url_of_path(),
        )

    def _extract_rows(self) -> Iterator[Row]:
        zone, words = site_zone(), self.titles
        found = metadata(self.catalog, self.records, METADATA)
        for record, values in zip(self.records, found, strict=True):
            path, title, effective, facts, outcomes, sections, topics = values
            yield Row(
                record,
                path,
                (
                    facts["number"],
                    title,
                    facts["question"],
                    ", ".join(words["outcome"][token] for token in outcomes or ()),
                    ", ".join(sections or ()),
                    ", ".join(words["topic"].get(token, token) for token in topics),
                    facts["received"],
                    facts["answered"],
                    datetime.fromtimestamp(effective.timeTime(), zone).date(),
                    len(facts["files"]),
                ),
            )
