"""The place of all annual reports, with their list."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IAnnualReports(model.Schema):
    """Reports of all years: those of this site and older documents."""


@implementer(IAnnualReports)
class AnnualReports(Container):
    """Its page is the list."""


def let_officers_in(place: AnnualReports, event) -> None:
    """Officers and heads add reports here, and publish documents of older years."""
    officers = ("Manager", "FOIOfficer", "HeadOfDepartment")
    for permission in ("Add portal content", "Review portal content"):
        place.manage_permission(permission, officers, acquire=True)
