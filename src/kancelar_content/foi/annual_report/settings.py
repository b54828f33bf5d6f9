"""The dated table of the headings of annual reports."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.foi.annual_report.heading_cards import HeadingCardsWidget
from kancelar_content.foi.annual_report.heading_rules import doubled
from kancelar_content.foi.annual_report.heading_rules import missing
from kancelar_content.foi.annual_report.shipped_headings import default_headings
from kancelar_content.foi.annual_report.words import PARTS
from plone import api
from plone.autoform import directives
from plone.supermodel import model
from typing import Any
from zope import schema
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant

import re


PREFIX = "kancelar_content.annual_report"
YEAR = re.compile(r"(19|20)\d\d")


class IHeadingRow(Interface):
    """The heading of a part in the reports of some years."""

    part = schema.Choice(title=_("label_report_part", default="Part"), vocabulary=PARTS)
    letter = schema.ASCIILine(
        title=_("label_report_letter", default="Letter"),
        constraint=re.compile(r"[a-z]").fullmatch,
    )
    words = schema.TextLine(title=_("label_report_heading", default="Heading in Czech"))
    # A number field fails in the empty pattern of new rows.
    first_year = schema.ASCIILine(
        title=_("label_report_first_year", default="First year"),
        constraint=YEAR.fullmatch,
    )
    last_year = schema.ASCIILine(
        title=_("label_report_last_year", default="Last year"),
        constraint=YEAR.fullmatch,
        required=False,
    )
    status = schema.ASCIILine(
        title=_("label_rule_status", default="How sure it is"), required=False
    )


class IAnnualReportSettings(model.Schema):
    """What section 18 of Act 106/1999 asks for, in the words of each year."""

    directives.widget("headings", HeadingCardsWidget)
    headings = schema.List(
        title=_("label_report_headings", default="Headings of annual reports"),
        description=_(
            "help_report_headings",
            default="An amendment of the Act is a new row: give the old one its last"
            " year. Reports that were approved keep the words they had. Without a row"
            " the shipped table is used. Have a lawyer confirm what is not verified.",
        ),
        value_type=DictRow(schema=IHeadingRow),
        required=False,
        default=[],
    )

    @invariant
    def each_year_has_each_heading_once(data):
        rows = data.headings or ()
        if rows and (names := doubled(rows)):
            raise Invalid(
                _(
                    "error_heading_doubled",
                    default="Two headings hold for the same year: ${names}. End the"
                    " older one before the newer one begins.",
                    mapping={"names": ", ".join(names)},
                )
            )
        if rows and (names := missing(rows)):
            raise Invalid(
                _(
                    "error_heading_missing",
                    default="These have no heading for the coming years: ${names}. Add"
                    " a row without a last year.",
                    mapping={"names": ", ".join(names)},
                )
            )


def heading_rows() -> list[dict[str, Any]]:
    """The table as saved; as shipped while none was saved."""
    saved = api.portal.get_registry_record(f"{PREFIX}.headings", default=None)
    return saved or list(default_headings())
