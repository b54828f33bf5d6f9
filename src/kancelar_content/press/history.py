"""Where a release stands and who brought it there, for those who work on it."""

from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.desk.moments import localized
from kancelar_content.desk.people import full_name
from kancelar_content.desk.rows import DeskLink
from kancelar_content.press.states import KNOWN_TO_READERS
from kancelar_content.press.states import STATES
from kancelar_content.press.states import STEPS
from kancelar_content.press.states import STEPS_DONE
from kancelar_content.press.transition_form import available_steps
from kancelar_content.press.workflow import history
from plone import api
from plone.app.layout.viewlets import ViewletBase
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class ReleaseStatus(ViewletBase):
    """The state, with the steps that this user may take."""

    index = ViewPageTemplateFile("templates/release_status.pt")

    @property
    def state_id(self) -> str:
        return api.content.get_state(self.context)

    @property
    def state(self):
        return STATES[self.state_id]

    def steps(self) -> list[DeskLink]:
        url = self.context.absolute_url()
        return [
            DeskLink(STEPS[step], f"{url}/@@press-transition?workflow_action={step}")
            for step in available_steps(self.context)
        ]

    def embargo(self) -> dict[str, str] | None:
        """When the embargo ends, as long as readers do not know the text."""
        end = in_utc(self.context.embargo)
        if end is None or self.state_id in KNOWN_TO_READERS:
            return None
        return {"words": localized(end), "iso": end.isoformat()}

    def returned(self) -> dict[str, Any] | None:
        """Who sent the draft back and why."""
        steps = history(self.context)
        if steps and steps[-1]["action"] in {"return", "reopen"}:
            return _shown(steps[-1])
        return None


class ReleaseHistory(ViewletBase):
    """All steps with actor, time and comment, the last one first."""

    index = ViewPageTemplateFile("templates/release_history.pt")

    def steps(self) -> list[dict[str, Any]]:
        return [_shown(step) for step in reversed(history(self.context))]

    def versions_url(self) -> str:
        return f"{self.context.absolute_url()}/@@historyview"


def _shown(step: dict[str, Any]) -> dict[str, Any]:
    return {
        "title": STEPS_DONE[step["action"] or ""],
        "state": STATES[step["review_state"]],
        "who": full_name(step["actor"] or ""),
        "iso": step["time"].ISO8601(),
        "time": localized(step["time"].asdatetime()),
        "comment": step["comments"],
    }
