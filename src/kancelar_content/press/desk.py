"""What press releases put on the work desk."""

from collections.abc import Sequence
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.people import full_name
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.press.states import KNOWN_TO_READERS
from kancelar_content.press.states import STATES
from kancelar_content.press.states import STEPS
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.publication.rules import may_approve
from plone import api
from typing import Any
from typing import ClassVar
from zope.interface import implementer


#: "Published lately" are the last two weeks.
LATELY = timedelta(days=14)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


@implementer(IDeskSection)
class ReleaseSection:
    """Releases in some states, as far as the user may see them."""

    order: ClassVar[int]
    title: ClassVar[Any]
    empty: ClassVar[Any]
    permission: ClassVar[str]
    states: ClassVar[tuple[str, ...]]
    steps: ClassVar[tuple[str, ...]] = ()
    editable: ClassVar[bool] = False

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.user = api.user.get_current().getId()

    def available(self) -> bool:
        """Whether the user has the permission that this work needs."""
        return _may(self.permission)

    def query(self) -> dict[str, Any]:
        """What narrows the states down; sections add to it."""
        return {}

    def belongs(self, brain) -> bool:
        """What no index tells."""
        return True

    def entries(self) -> Sequence:
        """Metadata of releases, last changed first."""
        query = {"sort_on": "modified", "sort_order": "descending", **self.query()}
        brains = api.portal.get_tool("portal_catalog")(
            portal_type="PressRelease",
            review_state=list(self.states),
            show_inactive=True,
            **query,
        )
        return [brain for brain in brains if self.belongs(brain)]

    def row(self, brain) -> DeskRow:
        """All of it from the catalog."""
        _step, actor, moment = brain.release_step or ("", "", "")
        embargo = _moment(brain.release_embargo)
        return DeskRow(
            title=brain.Title,
            url=brain.getURL(),
            state=STATES[brain.review_state],
            state_id=brain.review_state,
            language=brain.Language,
            who=full_name(actor),
            since=_moment(moment),
            embargo=None if brain.review_state in KNOWN_TO_READERS else embargo,
            links=tuple(self.row_links(brain)),
        )

    def row_links(self, brain) -> list[DeskLink]:
        """The form first where there is something to write, then the steps."""
        url = brain.getURL()
        steps = [
            DeskLink(STEPS[step], f"{url}/@@press-transition?workflow_action={step}")
            for step in self.row_steps(brain)
        ]
        if not self.editable:
            return steps
        return [DeskLink(_("desk_edit", default="Edit"), f"{url}/edit"), *steps]

    def row_steps(self, brain) -> tuple[str, ...]:
        """Steps that make sense now; the step itself asks for the permission."""
        return self.steps

    def links(self) -> list[DeskLink]:
        return []


def _may(permission: str) -> bool:
    return api.user.has_permission(permission, obj=api.portal.get())


class _Mine(ReleaseSection):
    """Own releases."""

    permission = "kancelar_content: Add PressRelease"

    def belongs(self, brain) -> bool:
        return (brain.release_authors or ())[:1] == (self.user,)


class Returned(_Mine):
    """Own drafts that came back."""

    order = 10
    title = _("desk_returned", default="Returned to you")
    empty = _("desk_returned_empty", default="No text has come back to you.")
    states = ("draft",)
    steps = ("submit",)
    editable = True

    def belongs(self, brain) -> bool:
        return super().belongs(brain) and _was_returned(brain)


class Drafts(_Mine):
    """Own drafts, and where new ones are begun."""

    order = 20
    title = _("desk_drafts", default="Your drafts")
    empty = _(
        "desk_drafts_empty",
        default="You have nothing in progress. A new release begins above.",
    )
    states = ("draft",)
    steps = ("submit",)
    editable = True

    def belongs(self, brain) -> bool:
        begun = not (brain.release_is_template or _was_returned(brain))
        return super().belongs(brain) and begun

    def links(self) -> list[DeskLink]:
        """Into the press room of the language that the user reads in."""
        rooms = api.portal.get_tool("portal_catalog")(
            portal_type="PressRoom", Language=api.portal.get_current_language()
        )
        if not rooms:
            return []
        url = rooms[0].getURL()
        return [
            DeskLink(
                _("desk_new_release", default="New release"),
                f"{url}/++add++PressRelease",
            ),
            DeskLink(
                _("desk_new_from_template", default="New from a template"),
                f"{url}/@@new-from-template",
            ),
        ]


def _since_lately() -> dict[str, Any]:
    since = DateTime((datetime.now(UTC) - LATELY).isoformat())
    return {"query": since, "range": "min"}


def _was_returned(brain) -> bool:
    return bool(brain.release_step) and brain.release_step[0] in {"return", "reopen"}


class ForReview(ReleaseSection):
    """Texts that the press office edits."""

    order = 30
    title = _("desk_for_review", default="Waiting for review")
    empty = _("desk_for_review_empty", default="No department's text waits for you.")
    permission = "kancelar_content: Publish PressRelease"
    states = ("in_review",)
    steps = ("return",)
    editable = True


class ForApproval(ReleaseSection):
    """Texts of others that wait for the second pair of eyes."""

    order = 40
    title = _("desk_for_approval", default="Waiting for your approval")
    empty = _(
        "desk_for_approval_empty",
        default="Nothing waits for your approval. You cannot approve your own texts.",
    )
    permission = "kancelar_content: Approve PressRelease"
    states = ("in_review",)
    steps = ("approve", "return")

    def belongs(self, brain) -> bool:
        authors = frozenset(brain.release_authors or ())
        return may_approve(self.user, authors=authors)


class ForPublication(ReleaseSection):
    """Approved texts that somebody has to let out."""

    order = 50
    title = _("desk_for_publication", default="Approved, to be published")
    empty = _(
        "desk_for_publication_empty", default="All that was approved is published."
    )
    permission = "kancelar_content: Publish PressRelease"
    states = ("approved",)

    def row_steps(self, brain) -> tuple[str, ...]:
        embargo = _moment(brain.release_embargo)
        if embargo is None:
            return ("publish", "embargo", "reopen")
        holds = embargo_holds(embargo, now=datetime.now(UTC))
        return ("embargo" if holds else "publish", "reopen")


class HandedIn(_Mine):
    """Own texts that others work on."""

    order = 60
    title = _("desk_handed_in", default="Handed in")
    empty = _(
        "desk_handed_in_empty",
        default="None of your texts is being reviewed or waits for publication.",
    )
    states = ("in_review", "approved")

    def available(self) -> bool:
        """Who publishes has them among all others above."""
        return super().available() and not _may(ForPublication.permission)


class UnderEmbargo(ReleaseSection):
    """Releases that publish themselves, the next one first."""

    order = 70
    title = _("desk_embargoed", default="Under embargo")
    empty = _("desk_embargoed_empty", default="Nothing waits for its embargo to end.")
    permission = "kancelar_content: Add PressRelease"
    states = ("embargoed",)

    def query(self) -> dict[str, Any]:
        return {"sort_on": "release_embargo", "sort_order": "ascending"}

    def row_steps(self, brain) -> tuple[str, ...]:
        return ("lift",) if _may("kancelar_content: Publish PressRelease") else ()


class WithdrawnLately(ReleaseSection):
    """What readers were told is gone, so that it can be restored."""

    order = 90
    title = _("desk_withdrawn", default="Withdrawn lately")
    empty = _(
        "desk_withdrawn_empty", default="Nothing was withdrawn in the last two weeks."
    )
    permission = "kancelar_content: Publish PressRelease"
    states = ("withdrawn",)
    steps = ("restore",)

    def query(self) -> dict[str, Any]:
        return {"modified": _since_lately()}


class PublishedLately(ReleaseSection):
    """What went out in the last days."""

    order = 80
    title = _("desk_published", default="Published lately")
    empty = _(
        "desk_published_empty", default="Nothing was published in the last two weeks."
    )
    permission = "kancelar_content: Add PressRelease"
    states = ("published",)

    def query(self) -> dict[str, Any]:
        return {"effective": _since_lately(), "sort_on": "effective"}

    @property
    def editable(self) -> bool:
        return _may(ForPublication.permission)
