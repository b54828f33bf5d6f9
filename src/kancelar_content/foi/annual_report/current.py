"""The report as the register and the officer's texts say now."""

from dataclasses import dataclass
from datetime import datetime
from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.charts.drawing import Drawing
from kancelar_content.foi.annual_report import words
from kancelar_content.foi.annual_report.annual_report import AnnualReport
from kancelar_content.foi.annual_report.annual_report import TEXTS
from kancelar_content.foi.annual_report.document_rules import document
from kancelar_content.foi.annual_report.docx_file import docx_file
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.file_words import labels
from kancelar_content.foi.annual_report.heading_rules import headings_of
from kancelar_content.foi.annual_report.pdf_file import pdf_file
from kancelar_content.foi.annual_report.rules import months
from kancelar_content.foi.annual_report.rules import Number
from kancelar_content.foi.annual_report.rules import numbers
from kancelar_content.foi.annual_report.settings import heading_rows
from kancelar_content.foi.annual_report.year_cases import year_facts
from kancelar_content.publication.dates import month_name
from plone import api
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.i18nmessageid import Message

import json


#: Reports are Czech, whoever makes them.
LANGUAGE = "cs"


@dataclass(frozen=True)
class Current:
    """What an approval would freeze now."""

    facts: list[CaseFacts]
    numbers: dict[str, Number]
    report: dict[str, Any]


def current(report: AnnualReport, version: int, note: str = "") -> Current:
    """Count the year and put it together with the texts."""
    facts = year_facts(report.year)
    counted = numbers(facts, report.year)
    by_month = [
        (month_name(number, LANGUAGE), count)
        for number, count in enumerate(months(facts, report.year), 1)
    ]
    made = document(
        year=report.year,
        version=version,
        words=_words(report.year),
        headings=headings_of(heading_rows(), report.year),
        numbers=counted,
        months=by_month,
        texts={name.removeprefix("text_"): getattr(report, name) for name in TEXTS},
        agreements=report.agreements or (),
        note=note,
    )
    return Current(facts, counted, made)


def title_of(year: int) -> str:
    return _czech(Message(words.TITLE, mapping={"year": str(year)}))


def chart(report: dict[str, Any], name: str) -> Chart:
    """The chart of a document: `months` or `outcomes`."""
    told = report[name]
    shape = {"lies": STANDING} if name == "months" else {}
    return Chart(
        name=f"report-{name}",
        title=told["title"],
        head=told["head"],
        categories=[
            Category(title, short=f"{number}." if name == "months" else "")
            for number, (title, _count) in enumerate(told["rows"], 1)
        ],
        series=[Series(_czech(words.COUNT), [count for _title, count in told["rows"]])],
        **shape,
    )


def files_of(
    report: dict[str, Any], sha256: str, approved: datetime | None
) -> dict[str, bytes]:
    """PDF and DOCX of a document.

    :raises NoPdf: if the PDF is not made.
    """
    told = labels(_czech, sha256)
    text = json.dumps(report, ensure_ascii=False)
    pictures = {
        f"{name}.svg": Drawing(
            api.portal.get(), getRequest(), chart(report, name), LANGUAGE
        )
        .as_file()
        .decode()
        for name in ("months", "outcomes")
    }
    given = {"report.json": text, "labels.json": json.dumps(told), **pictures}
    return {
        "pdf": pdf_file(given),
        "docx": docx_file(report, told, sha256, approved),
    }


def _words(year: int) -> dict[str, str]:
    return {
        "title": title_of(year),
        "office": api.portal.get().title,
        "months": _czech(words.MONTHS_TITLE),
        "month": _czech(words.MONTH),
        "outcomes": _czech(words.OUTCOMES_TITLE),
        "outcome": _czech(words.OUTCOME),
        **{name: _czech(title) for name, title in words.NUMBER_TITLES.items()},
    }


def _czech(message) -> str:
    return translate(message, context=getRequest(), target_language=LANGUAGE)
