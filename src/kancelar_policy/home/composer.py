"""The screen on which an editor composes a version of the home page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.desk.moments import localized
from kancelar_policy import _
from kancelar_policy.home.front_page import section_view
from kancelar_policy.home.rules import moved
from kancelar_policy.home.states import EFFECTS
from kancelar_policy.home.states import STATES
from kancelar_policy.home.states import STEPS
from kancelar_policy.home.workflow import record_change
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


STANDINGS = {
    "shown": _("standing_shown", default="Shown"),
    "hidden": _("standing_hidden", default="Hidden"),
    "waiting": _("standing_waiting", default="Waits for its time"),
    "ended": _("standing_ended", default="Its time is over"),
    "empty": _("standing_empty", default="Empty, so not shown"),
}


@dataclass(frozen=True)
class Part:
    """A section as the list shows it."""

    id: str
    title: str
    kind: str
    url: str
    standing: str
    standing_title: Any
    empty_note: Any
    begins: str
    ends: str
    hidden: bool


class Compose(BrowserView):
    """Order, hide, add and remove sections; take the version to its readers."""

    index = ViewPageTemplateFile("templates/compose.pt")

    def __call__(self) -> str:
        self.doomed: str | None = None
        if self.request.get("REQUEST_METHOD") != "POST":
            return self.index()
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        verb, _colon, name = str(self.request.form.get("do", "")).partition(":")
        if verb == "step":
            return self._take(name)
        if not self.editable or name not in self.context.objectIds():
            return self._leave(
                _(
                    "compose_impossible",
                    default=(
                        "This is not possible now. Perhaps somebody was faster; "
                        "below is the present state."
                    ),
                ),
                "warning",
            )
        return self._change(verb, name)

    def _change(self, verb: str, name: str) -> str:
        section = self.context[name]
        mapping = {"title": section.title}
        if verb in {"up", "down"}:
            order = self.context.objectIds()
            wanted = moved(order, name, -1 if verb == "up" else 1)
            self.context.moveObjectToPosition(name, wanted.index(name))
            focused = _button_after_move(verb, wanted, name)
            message = _("compose_moved", default="Moved: “${title}”.", mapping=mapping)
        elif verb in {"hide", "show"}:
            section.hidden = verb == "hide"
            focused = "show" if section.hidden else "hide"
            message = (
                _("compose_hid", default="Hidden: “${title}”.", mapping=mapping)
                if section.hidden
                else _("compose_showed", default="Shown: “${title}”.", mapping=mapping)
            )
        elif verb == "remove":
            self.doomed = name
            return self.index()
        elif verb == "keep":
            return self._leave(None, "info", anchor=f"#part-{name}")
        elif verb == "really-remove":
            self.context.manage_delObjects([name])
            focused = "part"
            message = _(
                "compose_removed", default="Removed: “${title}”.", mapping=mapping
            )
        else:
            return self._leave(None, "info")
        record_change(self.context)
        # The browser moves the focus to the button, so that it can be pressed again.
        return self._leave(message, "info", anchor=f"#{focused}-{name}")

    def _take(self, step: str) -> str:
        workflow = api.portal.get_tool("portal_workflow")
        try:
            workflow.doActionFor(self.context, step)
        except WorkflowException:
            return self._leave(
                _(
                    "compose_step_impossible",
                    default=(
                        "This step is not possible now, or not for you. "
                        "Below is the present state."
                    ),
                ),
                "warning",
            )
        return self._leave(
            _(
                "compose_step_done",
                default="Done. The version is now: ${state}.",
                mapping={"state": self.state},
            ),
            "info",
        )

    def _leave(self, message: Any, kind: str, anchor: str = "") -> str:
        if message is not None:
            api.portal.show_message(message, self.request, type=kind)
        self.request.response.redirect(
            f"{self.context.absolute_url()}/@@compose{anchor}"
        )
        return ""

    @cached_property
    def editable(self) -> bool:
        """Only a draft is changed: what readers see is changed by a new version."""
        return api.user.has_permission("Modify portal content", obj=self.context)

    @property
    def state(self):
        return STATES[api.content.get_state(self.context)]

    @property
    def state_id(self) -> str:
        return api.content.get_state(self.context)

    @property
    def effect(self):
        return EFFECTS[self.state_id]

    @property
    def folder_url(self) -> str:
        return self.context.aq_parent.absolute_url()

    def steps(self) -> list[dict[str, Any]]:
        """What this user may do with the version now."""
        workflow = api.portal.get_tool("portal_workflow")
        offered = {step["id"] for step in workflow.getTransitionsFor(self.context)}
        return [
            {"id": step, "title": title}
            for step, title in STEPS.items()
            if step in offered
        ]

    @property
    def may_prepare(self) -> bool:
        """Whether a change begins here: as a copy of what readers see or saw."""
        return self.state_id in {"published", "replaced"} and api.user.has_permission(
            "kancelar_policy: Add HomePage", obj=self.context.aq_parent
        )

    def kinds(self) -> list[dict[str, Any]]:
        """Kinds of sections that may be added."""
        types = api.portal.get_tool("portal_types")
        return [
            {
                "title": types[name].Title(),
                "description": types[name].Description(),
                "url": f"{self.context.absolute_url()}/++add++{name}",
            }
            for name in types["HomePage"].allowed_content_types
        ]

    @cached_property
    def parts(self) -> list[Part]:
        now = datetime.now(UTC)
        taken: set[str] = set()
        types = api.portal.get_tool("portal_types")
        found = []
        for section in self.context.sections():
            standing = section.standing(now)
            view = section_view(section, self.request)
            view.prepare(now=now, taken=taken, first=False)
            note = view.empty_note if view.is_empty() else ""
            if standing == "shown":
                view.html()
                standing = "empty" if note else standing
            found.append(
                Part(
                    section.getId(),
                    section.title,
                    types[section.portal_type].Title(),
                    section.absolute_url(),
                    standing,
                    STANDINGS[standing],
                    note,
                    _moment(section.begins),
                    _moment(section.ends),
                    bool(section.hidden),
                )
            )
        return found


def _button_after_move(verb: str, order: Sequence[str], name: str) -> str:
    """The same button again, or the other one where the section can go no further."""
    if name == order[0]:
        return "down"
    return "up" if name == order[-1] else verb


def _moment(moment: datetime | None) -> str:
    return localized(in_utc(moment)) if moment else ""
