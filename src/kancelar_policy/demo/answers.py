"""Published answers to try: made of the demonstration's cases the way officers do."""

from collections.abc import Iterator
from DateTime import DateTime
from datetime import datetime
from datetime import time
from kancelar_content.foi.answers.drafting import draft_answer
from kancelar_content.foi.answers.drafting import outcome_rows
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.files import attach
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.steps import recorded_steps
from kancelar_content.publication.site_time import site_moment
from kancelar_content.registers.registry import FOLDER
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.files import DOCX
from kancelar_policy.demo.files import docx
from kancelar_policy.demo.files import PDF
from kancelar_policy.demo.files import XLSX
from kancelar_policy.demo.files import xlsx
from kancelar_policy.demo.texts import DATA
from plone import api
from plone.namedfile.file import NamedBlobFile
from typing import Any

import json


AUTHOR, RELEASER = "referent106", "referentka106"
PUBLISHED = 12


def create_answers(site) -> int:
    """Twelve published, one to be released, one draft with findings; once only."""
    cases = list(_published_cases(site))
    if not cases or any(getattr(case, "_answers", ()) for case, _day in cases):
        return 0
    shipped = json.loads((DATA / "answers.json").read_text(encoding="utf-8"))
    chosen = cases[:PUBLISHED]
    for number, (case, day) in enumerate(chosen):
        answer = _draft(case, shipped, number)
        _attach(answer, number)
        _take(answer, "submit", AUTHOR)
        _take(answer, "release", RELEASER)
        answer.setEffectiveDate(DateTime(site_moment(datetime.combine(day, time(9)))))
        answer.reindexObject()
    for case, _day in cases[PUBLISHED : PUBLISHED + 1]:
        _take(_draft(case, shipped, PUBLISHED), "submit", AUTHOR)
    for case, _day in cases[PUBLISHED + 1 : PUBLISHED + 2]:
        _draft_with_findings(case, shipped)
    return len(cases[: PUBLISHED + 2])


def _published_cases(site) -> Iterator[tuple[InfoRequest, Any]]:
    """Cases of which something was published, each with that day, oldest first."""
    cases = [
        case
        for case in site[FOLDER].values()
        if case.portal_type == "InfoRequest" and outcome_rows(case)
    ]
    for case in sorted(cases, key=lambda case: case.received):
        for recorded in recorded_steps(case):
            if recorded.step.kind == "published":
                yield case, recorded.step.day
                break


def _draft(case: InfoRequest, shipped: dict[str, Any], number: int):
    rows = outcome_rows(case)
    asked = ", ".join(row["item"] for row in rows)
    texts, topics = shipped["answers"], shipped["topics"]
    last = max(recorded.step.day for recorded in recorded_steps(case))
    given = [r.step.day for r in recorded_steps(case) if r.outcome]
    with api.env.adopt_user(username=AUTHOR):
        return draft_answer(
            case,
            title=case.title,
            question=shipped["question"].format(asked=asked),
            answer=texts[number % len(texts)].format(asked=asked),
            outcomes=rows,
            received=case.received,
            answered=max(given, default=last),
            topics=[topics[number % len(topics)]],
        )


def _attach(answer, number: int) -> None:
    """A document, a table, a plan, or nothing, in turn."""
    if number % 4 == 3:
        return
    if number % 4 == 0:
        data, kind, ending = docx([answer.title, answer.answer]), DOCX, "docx"
    elif number % 4 == 1:
        rows: list[list[str | int]] = [["Položka", "2024", "2025"]]
        rows += [
            [row["item"], 120 + 7 * number, 131 + 5 * number] for row in answer.outcomes
        ]
        data, kind, ending = xlsx(rows), XLSX, "xlsx"
    else:
        data, kind, ending = draw("plan", number, kind="PDF"), PDF, "pdf"
    with api.env.adopt_user(username=AUTHOR):
        attach(answer, TITLES[ending], NamedBlobFile(data, kind, f"soubor.{ending}"))


TITLES = {"docx": "Poskytnutá informace", "xlsx": "Přehled", "pdf": "Plán"}


def _draft_with_findings(case: InfoRequest, shipped: dict[str, Any]) -> None:
    """A document that still has a comment and the applicant in it."""
    answer = _draft(case, shipped, PUBLISHED + 1)
    paragraphs = [
        f"Vážený žadateli, {case.applicant_name},",
        f"zasíláme informaci ve věci: {answer.title}.",
        f"Doručuje se na {case.applicant_email}.",
    ]
    comment = "Před odesláním ještě ověřit na 481 111 222."
    data = docx(paragraphs, comment)
    with api.env.adopt_user(username=AUTHOR):
        attach(answer, "Průvodní dopis", NamedBlobFile(data, DOCX, "dopis.docx"))
        examined(answer)


def _take(answer, transition: str, username: str) -> None:
    with api.env.adopt_user(username=username):
        api.content.transition(answer, transition)
