"""The desk shows home pages that wait; pictograms are chosen by their pictures."""

from plone import api


PROFILE = "kancelar_policy.upgrades.v1012:profile"


def upgrade(tool) -> None:
    """:param tool: the setup tool; versions that wait already get their columns."""
    tool.runAllImportStepsFromProfile(f"profile-{PROFILE}")
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(
        portal_type="HomePage", review_state="in_review"
    ):
        brain._unrestrictedGetObject().reindexObject(idxs=["review_state"])
