"""Versions of home pages that wait for the second pair of eyes, on the work desk."""

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.people import full_name
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.publication.rules import may_approve
from kancelar_policy import _
from kancelar_policy.home.settings import four_eyes
from kancelar_policy.home.states import STATES
from plone import api
from zope.interface import implementer


@implementer(IDeskSection)
class HomeApproval:
    """Versions by others, the one that waits longest above."""

    order = 45
    title = _("desk_home_approval", default="Home pages waiting for your approval")
    empty = _(
        "desk_home_approval_empty",
        default=(
            "No home page waits for your approval. "
            "You cannot approve one that you worked on."
        ),
    )

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request

    def available(self) -> bool:
        """Whether the user approves home pages, and some ever wait for it here."""
        allowed = api.user.has_permission(
            "kancelar_policy: Approve HomePage", obj=api.portal.get()
        )
        return allowed and (four_eyes() or bool(self.waiting))

    @cached_property
    def waiting(self) -> list:
        user = api.user.get_current().getId()
        found = api.portal.get_tool("portal_catalog")(
            portal_type="HomePage", review_state="in_review"
        )
        others = [
            brain
            for brain in found
            if may_approve(user, authors=frozenset(brain.home_authors))
        ]
        return sorted(others, key=lambda brain: brain.home_handed_in[1])

    def entries(self) -> Sequence:
        """Metadata of the versions; there are at most a few."""
        return self.waiting

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        actor, moment = brain.home_handed_in
        url = brain.getURL()
        return DeskRow(
            title=brain.Title,
            url=url,
            state=STATES[brain.review_state],
            state_id=brain.review_state,
            language=_language(brain),
            who=full_name(actor),
            since=datetime.fromisoformat(moment),
            links=(
                DeskLink(
                    _("desk_home_approve", default="Check and approve"),
                    f"{url}/@@compose",
                ),
                DeskLink(_("desk_home_preview", default="Preview"), url),
            ),
        )

    def links(self) -> list[DeskLink]:
        return []


def _language(brain) -> str:
    """A version has no language of its own but that of the folder it is in."""
    return brain.getPath().split("/")[-2]
