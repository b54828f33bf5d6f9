"""All versions of a language's home page: see, prepare, bring back, delete."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content.desk.moments import localized
from kancelar_policy import _
from kancelar_policy.home.current import versions_of
from kancelar_policy.home.states import STATES
from plone import api
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


#: What a person looks for first comes first.
ORDER = ("published", "in_review", "draft", "replaced")
CAN_GO = frozenset({"draft", "replaced"})


class HomePages(BrowserView):
    """Begins a version from nothing or from another one."""

    index = ViewPageTemplateFile("templates/home_pages.pt")

    def __call__(self) -> str:
        self.doomed: str | None = None
        if self.request.get("REQUEST_METHOD") != "POST":
            return self.index()
        PostOnly(self.request)
        CheckAuthenticator(self.request)
        verb, _colon, name = str(self.request.form.get("do", "")).partition(":")
        if verb == "new":
            return self._begin()
        if name not in {version["id"] for version in self.versions}:
            return self._back(
                _(
                    "home_version_gone",
                    default="This version is gone. Below is what there is now.",
                ),
                "warning",
            )
        if verb == "copy":
            return self._copy(name)
        if verb == "delete" and self._can_go(self.context[name]):
            self.doomed = name
            return self.index()
        if verb == "really-delete" and self._can_go(self.context[name]):
            title = self.context[name].title
            api.content.delete(self.context[name])
            return self._back(
                _(
                    "home_version_deleted",
                    default="Deleted: “${title}”.",
                    mapping={"title": title},
                ),
                "info",
            )
        return self._back(None, "info")

    @cached_property
    def versions(self) -> list[dict[str, Any]]:
        """What the user may see, the published one first, then the last changed."""
        found = [
            {
                "id": brain.getId,
                "title": brain.Title,
                "url": brain.getURL(),
                "state_id": brain.review_state,
                "state": STATES[brain.review_state],
                "changed": localized(brain.modified.asdatetime().astimezone(UTC)),
                "can_go": brain.review_state in CAN_GO,
            }
            for brain in versions_of(self.context)
        ]
        return sorted(found, key=lambda version: ORDER.index(version["state_id"]))

    @property
    def doomed_sections(self) -> int:
        """How many sections go with the version that is to be deleted."""
        return len(self.context[self.doomed].sections())

    @property
    def may_add(self) -> bool:
        return api.user.has_permission(
            "kancelar_policy: Add HomePage", obj=self.context
        )

    def _can_go(self, home) -> bool:
        return api.content.get_state(home) in CAN_GO and api.user.has_permission(
            "Delete objects", obj=home
        )

    def _name(self) -> str:
        moment = localized(datetime.now(UTC))
        message = _(
            "home_version_name",
            default="Home page, ${moment}",
            mapping={"moment": moment},
        )
        return api.portal.translate(message, lang=api.portal.get_current_language())

    def _begin(self) -> str:
        home = api.content.create(
            self.context, "HomePage", id=self._free_id(), title=self._name()
        )
        return self._compose(home)

    def _copy(self, name: str) -> str:
        home = api.content.copy(self.context[name], self.context, self._free_id())
        home.title = self._name()
        home.reindexObject()
        return self._compose(home)

    def _free_id(self) -> str:
        number = 1
        while f"home-{number}" in self.context:
            number += 1
        return f"home-{number}"

    def _compose(self, home) -> str:
        api.portal.show_message(
            _(
                "home_version_ready",
                default=(
                    "The draft is ready. Readers do not see it until you publish it."
                ),
            ),
            self.request,
        )
        self.request.response.redirect(f"{home.absolute_url()}/@@compose")
        return ""

    def _back(self, message: Any, kind: str) -> str:
        if message is not None:
            api.portal.show_message(message, self.request, type=kind)
        self.request.response.redirect(f"{self.context.absolute_url()}/@@home-pages")
        return ""
