"""Events: the calendar, its workflow, and what lists read of events."""

from DateTime import DateTime
from plone import api


PROFILE = "kancelar_content.upgrades.v1003:profile"
WORKFLOW = "event_workflow"

#: States of Plone's own workflow that readers or editors count on.
STATES = {"published": "published", "pending": "pending"}


def upgrade(tool) -> None:
    """:param tool: the setup tool; events that are there keep their readers."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type="Event")
    states = {brain.getPath(): brain.review_state for brain in found}
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}")
    workflows = api.portal.get_tool("portal_workflow")
    for path, state in states.items():
        event = api.portal.get().unrestrictedTraverse(path)
        status = {
            "review_state": STATES.get(state, "draft"),
            "action": None,
            "actor": "",
            "comments": "",
            "time": DateTime(),
        }
        workflows.setStatusOf(WORKFLOW, event, status)
        workflows[WORKFLOW].updateRoleMappingsFor(event)
        event.reindexObject(idxs=["event_kind", "review_state", "allowedRolesAndUsers"])
