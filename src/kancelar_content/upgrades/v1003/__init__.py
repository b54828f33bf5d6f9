"""Events: the calendar, its workflow, and what lists read of events."""

from plone import api


PROFILE = "kancelar_content.upgrades.v1003:default"
COLUMNS = ("event_kind", "event_times", "event_span", "event_recurrence")


def upgrade(tool) -> None:
    """:param tool: the setup tool; events that are there get the new workflow."""
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}")
    catalog = api.portal.get_tool("portal_catalog")
    workflow = api.portal.get_tool("portal_workflow")["event_workflow"]
    for brain in catalog.unrestrictedSearchResults(portal_type="Event"):
        event = brain._unrestrictedGetObject()
        workflow.updateRoleMappingsFor(event)
        event.reindexObject(idxs=["event_kind", "review_state", "allowedRolesAndUsers"])
