"""The page on which a person takes a step of the workflow."""

from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from kancelar_content import _
from kancelar_content.behaviors.embargo import in_utc
from kancelar_content.desk.moments import localized
from kancelar_content.press.states import EFFECTS
from kancelar_content.press.states import STATES
from kancelar_content.press.states import STEPS
from kancelar_content.press.workflow import COMMENT_MISSING
from kancelar_content.press.workflow import EMBARGO_MISSING
from kancelar_content.press.workflow import NEED_COMMENT
from kancelar_content.press.workflow import set_embargo
from kancelar_content.publication.checks import problems
from kancelar_content.publication.language_names import native_name
from kancelar_content.publication.rules import comment_missing
from kancelar_content.publication.rules import embargo_holds
from kancelar_content.publication.site_time import site_moment
from kancelar_content.staff_page import hide_columns
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.CMFCore.WorkflowCore import WorkflowException
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate

import transaction


#: Steps that the other language versions may take together with this one.
TOGETHER = frozenset({"embargo", "publish", "restore", "withdraw"})
#: Steps that an incomplete release does not take.
NEED_COMPLETE = frozenset({"embargo", "publish"})
EMBARGO_PAST = _(
    "error_embargo_ends_early",
    default="The embargo would have ended already. Choose a later time.",
)
#: Steps before which it is good to know what will stand against publication.
SHOW_PROBLEMS = frozenset({"submit", "approve", *NEED_COMPLETE})


def available_steps(release) -> list[str]:
    """Ids of the steps that this user may take now, in the workflow's order."""
    workflow = api.portal.get_tool("portal_workflow")
    return [step["id"] for step in workflow.getTransitionsFor(release)]


@dataclass(frozen=True)
class Version:
    """Another language version and whether it can take the same step."""

    language: str
    language_name: str
    title: str
    url: str
    state: Any
    can_go: bool


class PressTransition(BrowserView):
    """Shows what a step will do, asks for the comment and takes the step."""

    index = ViewPageTemplateFile("templates/press_transition.pt")

    def __call__(self) -> str:
        hide_columns(self.request)
        self.step = self.request.get("workflow_action", "")
        self.errors: dict[str, str] = {}
        if self.step not in available_steps(self.context):
            return self._leave(
                _(
                    "transition_impossible",
                    default=(
                        "This step is not possible now. Perhaps somebody took it "
                        "before you; below is the present state."
                    ),
                ),
                "warning",
            )
        if self.request.get("REQUEST_METHOD") == "POST":
            return self._take()
        return self.index()

    def _take(self) -> str:
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        if self.comment_needed and comment_missing(self.comment):
            self.errors["comment"] = self._comment_error()
            return self._again()
        savepoint = transaction.savepoint()
        workflow = api.portal.get_tool("portal_workflow")
        if self.asks_for_end and not self._set_end():
            return self._again()
        try:
            for release in [self.context, *self._chosen_versions()]:
                workflow.doActionFor(release, self.step, comment=self.comment.strip())
        except WorkflowException as error:
            savepoint.rollback()
            self.errors["step"] = str(error)
            return self._again()
        state = STATES[api.content.get_state(self.context)]
        return self._leave(
            _(
                "transition_done",
                default="Done. The release is now: ${state}.",
                mapping={"state": translate(state, context=self.request)},
            ),
            "info",
        )

    @property
    def asks_for_end(self) -> bool:
        """Whether the embargo that begins has no end yet."""
        return self.step == "embargo" and self.context.embargo is None

    @property
    def end(self) -> str:
        """The end as the field of the form writes it, by the site's clocks."""
        return str(self.request.form.get("end", ""))

    def _set_end(self) -> bool:
        """Take the end over, or say what is wrong with it."""
        try:
            end = site_moment(datetime.fromisoformat(self.end).replace(tzinfo=None))
        except ValueError:
            self.errors["end"] = translate(EMBARGO_MISSING, context=self.request)
            return False
        if not embargo_holds(end, now=datetime.now(UTC)):
            self.errors["end"] = translate(EMBARGO_PAST, context=self.request)
            return False
        set_embargo(self.context, end)
        return True

    def _again(self) -> str:
        self.request.response.setStatus(422)
        return self.index()

    def _leave(self, message, kind: str) -> str:
        api.portal.show_message(message, self.request, type=kind)
        if api.user.has_permission("View", obj=self.context):
            url = self.context.absolute_url()
        else:
            url = (
                f"{api.portal.get_navigation_root(self.context).absolute_url()}/@@desk"
            )
        self.request.response.redirect(url)
        return ""

    def _comment_error(self) -> str:
        message = (
            _(
                "error_public_reason_missing",
                default="Write the reason. Readers find it at the release's address.",
            )
            if self.step == "withdraw"
            else COMMENT_MISSING
        )
        return translate(message, context=self.request)

    @property
    def comment(self) -> str:
        return str(self.request.form.get("comment", ""))

    @property
    def comment_needed(self) -> bool:
        return self.step in NEED_COMMENT

    @property
    def title(self):
        return STEPS[self.step]

    @property
    def effect(self):
        return EFFECTS[self.step]

    @property
    def state(self):
        return STATES[api.content.get_state(self.context)]

    def problems(self) -> list:
        return problems(self.context) if self.step in SHOW_PROBLEMS else []

    @property
    def blocked(self) -> bool:
        """Whether what is missing must be mended first."""
        return self.step in NEED_COMPLETE and bool(self.problems())

    def mending(self) -> tuple[Any, str] | None:
        """Where this user can mend what is missing."""
        url = self.context.absolute_url()
        if api.user.has_permission("Modify portal content", obj=self.context):
            return _("transition_mend_edit", default="Edit the release"), f"{url}/edit"
        for step in ("reopen", "lift"):
            if step in available_steps(self.context):
                return STEPS[step], f"{url}/@@press-transition?workflow_action={step}"
        return None

    def embargo(self) -> str:
        """The end of the embargo in words, if the step has to do with it."""
        if self.context.embargo is None or self.step not in {"embargo", "lift"}:
            return ""
        return localized(in_utc(self.context.embargo))

    def number(self) -> str:
        """The number the release has and keeps."""
        return self.context.release_number()

    def versions(self) -> list[Version]:
        """The other language versions, for steps that they take together.

        Those that cannot go out yet are shown too; of a withdrawal only the published.
        """
        if self.step not in TOGETHER:
            return []
        return [
            Version(
                language,
                native_name(language),
                release.title,
                release.absolute_url(),
                STATES[api.content.get_state(release)],
                self._can_go(release),
            )
            for language, release in sorted(self._others().items())
            if self.step in NEED_COMPLETE or self._can_go(release)
        ]

    def is_chosen(self, version: Version) -> bool:
        """All that can go are chosen at first."""
        if self.request.get("REQUEST_METHOD") != "POST":
            return True
        return version.language in self._asked_languages()

    def _others(self) -> dict[str, Any]:
        translations = ITranslationManager(self.context).get_translations()
        return {
            language: release
            for language, release in translations.items()
            if release.UID() != self.context.UID()
            and api.user.has_permission("View", obj=release)
        }

    def _can_go(self, release) -> bool:
        if self.step not in available_steps(release):
            return False
        return self.step not in NEED_COMPLETE or not problems(release)

    def _asked_languages(self) -> list[str]:
        asked = self.request.form.get("versions", [])
        return [asked] if isinstance(asked, str) else list(asked)

    def _chosen_versions(self) -> list:
        if self.step not in TOGETHER:
            return []
        asked = self._asked_languages()
        return [
            release
            for language, release in self._others().items()
            if language in asked and self._can_go(release)
        ]
