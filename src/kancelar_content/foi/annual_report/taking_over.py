"""What the cases say of judgments and complaints, offered to the officer's texts."""

from collections.abc import Callable
from dataclasses import dataclass
from kancelar_content import _
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.annual_report.current import LANGUAGE
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.facts import Event
from kancelar_content.foi.annual_report.rules import complaints
from kancelar_content.foi.annual_report.rules import handling
from kancelar_content.foi.annual_report.rules import judgments
from kancelar_content.foi.annual_report.words import NUMBER_TITLES
from kancelar_content.foi.choices import RESULTS
from kancelar_content.foi.choices import titles
from kancelar_content.foi.step_words import STEP_TITLES
from kancelar_content.publication.dates import written_date


PENDING = _("report_complaint_pending", default="It has not been handled yet.")


@dataclass(frozen=True)
class Told:
    """A paragraph; the number of its case is for the office, it leads to a person."""

    case: str
    text: str


def told_of_judgments(
    facts: list[CaseFacts], year: int, translated: Callable[..., str]
) -> list[Told]:
    """Each judgment with its day, result and essential part."""
    results = titles(RESULTS[kinds.COURT_JUDGMENT])
    return [
        Told(
            entry.case,
            _sentences(
                written_date(entry.event.day, LANGUAGE),
                translated(results.get(entry.event.result, "")),
                entry.event.quote,
            ),
        )
        for entry in judgments(facts, year)
    ]


def told_of_complaints(
    facts: list[CaseFacts], year: int, translated: Callable[..., str]
) -> list[Told]:
    """Each complaint with its day, its reason and how it ended."""
    cases = {case.number: case for case in facts}
    return [
        Told(
            entry.case,
            _sentences(
                written_date(entry.event.day, LANGUAGE),
                translated(NUMBER_TITLES.get(f"complaints_{entry.event.reason}", "")),
                _ending(handling(cases[entry.case], entry.event), translated),
            ),
        )
        for entry in complaints(facts, year)
    ]


def _ending(ended: Event | None, translated: Callable[..., str]) -> str:
    if ended is None:
        return translated(PENDING)
    told = [translated(STEP_TITLES[ended.kind])]
    results = titles(RESULTS[ended.kind]) if ended.kind in RESULTS else {}
    if ended.result in results:
        told.append(translated(results[ended.result]))
    return f"{': '.join(told)} ({written_date(ended.day, LANGUAGE)})"


def _sentences(head: str, *parts: str) -> str:
    told = [_ended(part.strip()) for part in parts if part and part.strip()]
    return f"{head}: {' '.join(told)}" if told else f"{head}."


def _ended(sentence: str) -> str:
    is_ended = sentence.endswith((".", "!", "?", ".)", ".“"))
    return sentence if is_ended else f"{sentence}."
