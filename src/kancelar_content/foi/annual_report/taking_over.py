"""What the cases say of judgments and complaints, offered to the officer's texts."""

from collections.abc import Callable
from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.rules import complaints
from kancelar_content.foi.annual_report.rules import handling
from kancelar_content.foi.annual_report.rules import judgments
from kancelar_content.foi.choices import REASONS
from kancelar_content.foi.choices import RESULTS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.step_words import STEP_TITLES


PENDING = _("report_complaint_pending", default="It has not been handled yet.")


def judgment_text(
    facts: list[CaseFacts], year: int, translated: Callable[..., str]
) -> str:
    """A paragraph for each judgment: case, day, result and its essential part."""
    results = titles(RESULTS[kinds.COURT_JUDGMENT])
    found = []
    for entry in judgments(facts, year):
        event = entry.event
        result = translated(results.get(event.result, ""))
        found.append(
            _sentences(f"{entry.case}, {written_day(event.day)}", result, event.quote)
        )
    return "\n\n".join(found)


def complaint_text(
    facts: list[CaseFacts], year: int, translated: Callable[..., str]
) -> str:
    """A paragraph for each complaint: case, day, reason and how it ended."""
    cases = {case.number: case for case in facts}
    reasons = titles(REASONS)
    found = []
    for entry in complaints(facts, year):
        ended = handling(cases[entry.case], entry.event)
        reason = translated(reasons.get(entry.event.reason, ""))
        how = translated(PENDING)
        if ended is not None:
            result = titles(RESULTS[ended.kind]) if ended.kind in RESULTS else {}
            told = [translated(STEP_TITLES[ended.kind])]
            if ended.result in result:
                told.append(translated(result[ended.result]))
            how = f"{': '.join(told)} ({written_day(ended.day)})"
        head = f"{entry.case}, {written_day(entry.event.day)}"
        found.append(_sentences(head, reason, how))
    return "\n\n".join(found)


def _sentences(head: str, *parts: str) -> str:
    told = [part.strip().rstrip(".") for part in parts if part and part.strip()]
    return f"{head}: {'. '.join(told)}." if told else f"{head}."
