"""Headings of annual reports as cards: whole sentences fit in no column."""

from kancelar_content.foi.annual_report.shipped_headings import default_headings
from kancelar_content.foi.rule_cards import CardsWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer


class HeadingCards(CardsWidget):
    """A heading with the years of its reports."""

    key = ("part", "first_year")

    def shipped(self):
        return default_headings()

    def head(self, cells):
        if not cells["words"]:
            return "", ""
        years = f"{cells['first_year']}–{cells['last_year']}"
        return f"{cells['letter']}) {cells['words']}", years


@implementer(IFieldWidget)
def HeadingCardsWidget(field, request):  # called like z3c.form's own factories
    """Use in `directives.widget`."""
    return FieldWidget(field, HeadingCards(request))
