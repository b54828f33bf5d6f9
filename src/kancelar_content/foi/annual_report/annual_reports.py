"""The place of all annual reports, with their list."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IAnnualReports(model.Schema):
    """Reports of all years: those of this site and older documents."""


@implementer(IAnnualReports)
class AnnualReports(Container):
    """Its page is the list."""


def let_officers_add(place: AnnualReports, event) -> None:
    """Officers and heads add reports here, where they may add nothing else."""
    officers = ("Manager", "FOIOfficer", "HeadOfDepartment")
    place.manage_permission("Add portal content", officers, acquire=True)
