"""Guards and effects of the home page workflow; who worked on a version."""

from Acquisition import aq_base
from Acquisition import aq_parent
from kancelar_content.publication.rules import may_approve
from kancelar_policy.home.home_page import IHomePage
from kancelar_policy.home.settings import four_eyes
from plone import api
from Products.Five import BrowserView
from zope.lifecycleevent.interfaces import IObjectMovedEvent


WORKFLOW = "home_page_workflow"


def authors(home) -> frozenset[str]:
    """User ids of all who made, copied, changed or handed in this version."""
    submitters = {
        step["actor"] for step in history(home) if step.get("action") == "submit"
    }
    return frozenset((*home.creators, *home.authors)) | submitters


def history(home) -> tuple[dict, ...]:
    """All steps of the workflow, oldest first, whoever asks."""
    return tuple((getattr(home, "workflow_history", None) or {}).get(WORKFLOW, ()))


class HomePageGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def can_publish(self) -> bool:
        """Directly from the draft, unless four eyes are set."""
        return not four_eyes()

    def can_submit(self) -> bool:
        """A review is taken only where one is asked for."""
        return four_eyes()

    def can_approve(self) -> bool:
        """Not by somebody who worked on it."""
        user = api.user.get_current().getId()
        return may_approve(user, authors=authors(self.context))


def replace_predecessor(home, event) -> None:
    """Only one version is published; the one before is kept to be brought back."""
    if event.transition is None or event.new_state.getId() != "published":
        return
    workflow = api.portal.get_tool("portal_workflow")
    for other in home.aq_parent.objectValues():
        if not IHomePage.providedBy(other) or other.getId() == home.getId():
            continue
        if api.content.get_state(other) == "published":
            with api.env.adopt_roles(["Manager"]):
                workflow.doActionFor(other, "replace")


def take_over_authors(copy, event) -> None:
    """A copy is made by its copier; what nobody has approved keeps its authors.

    Stock, a copy says that it was made by who made the original.
    """
    original = event.original
    approved = api.content.get_state(original) in ("published", "replaced")
    copier = api.user.get_current().getId()
    copy.creators = (copier,)
    copy.authors = () if approved else tuple(sorted(authors(original) - {copier}))


def record_work(section, event) -> None:
    """A changed section is a change of its page, and of the one that it came from."""
    if aq_base(event.object) is not aq_base(section):
        return  # the whole page is added, moved or removed
    parents = (
        (event.oldParent, event.newParent)
        if IObjectMovedEvent.providedBy(event)
        else (aq_parent(section),)
    )
    for parent in parents:
        if IHomePage.providedBy(parent):
            record_change(parent)


def record_own_change(home, event) -> None:
    """Somebody changed the page itself."""
    _remember_author(home)


def record_change(home) -> None:
    """Somebody changed what the page shows."""
    _remember_author(home)
    home.notifyModified()
    home.reindexObject(idxs=["modified"])


def _remember_author(home) -> None:
    user = api.user.get_current().getId()
    if user and user not in home.authors:
        home.authors = (*home.authors, user)
