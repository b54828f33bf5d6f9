"""What is recorded by itself."""

from kancelar_content.registers.audit.changes import watch
from kancelar_content.registers.audit.log import CREATED
from kancelar_content.registers.audit.log import DELETED
from kancelar_content.registers.audit.log import STEP
from kancelar_content.registers.audit.logs import entry_log
from kancelar_content.registers.audit.logs import forget_log
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.audit.logs import record_in_register
from kancelar_content.registers.registry import name_of
from plone import api
from plone.base.interfaces import IPloneSiteRoot
from zope.container.interfaces import IContainerModifiedEvent


def record_creation(entry, event) -> None:
    """An entry that is there."""
    record(entry, CREATED)


def forget_original(entry, event) -> None:
    """A copy begins its own log."""
    forget_log(entry)


def watch_changes(entry, event) -> None:
    """A form, REST or code says that it changed the entry."""
    if not IContainerModifiedEvent.providedBy(event):
        watch(entry)


def record_step(entry, event) -> None:
    """A step of the workflow with its comment; its first state is no step."""
    if event.transition is None:
        return
    details = {
        "workflow": event.workflow.getId(),
        "transition": event.transition.getId(),
        "from": event.old_state.getId(),
        "to": event.new_state.getId(),
    }
    comment = (event.kwargs or {}).get("comment") or ""
    record(entry, STEP, comment=comment, details=details)


def record_deletion(entry, event) -> None:
    """What is deleted takes its log with it, so the register says that it was there."""
    if IPloneSiteRoot.providedBy(event.object):
        return
    details = {"entry": entry.getId(), "lines": len(entry_log(entry))}
    name = name_of(entry.portal_type)
    record_in_register(api.portal.get(), name, DELETED, details=details)
