"""What follows from changes of a case and of its items."""

from kancelar_content.foi.case_number import number_case
from kancelar_content.foi.info_request import IInfoRequest
from kancelar_content.foi.steps import follow_steps
from zope.container.interfaces import IContainerModifiedEvent
from zope.lifecycleevent.interfaces import IObjectRemovedEvent


def give_number(case, event) -> None:
    """A case that was made by code under an id of its own has a number as well."""
    if not case.number:
        number_case(case)
        case.reindexObject()


def follow_items(item, event) -> None:
    """The register counts the items, and the last one settles the case."""
    parent = event.oldParent if IObjectRemovedEvent.providedBy(event) else None
    case = parent or item.__parent__
    if IInfoRequest.providedBy(case) and not IContainerModifiedEvent.providedBy(event):
        follow_steps(case)
