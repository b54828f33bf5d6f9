"""Who can be recognised on a photo: choosing consents, and writing down a new one."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.media.rights.consent_folder import ADD
from kancelar_content.media.rights.consent_words import KINDS
from kancelar_content.media.rights.consent_words import WRITTEN
from kancelar_content.media.rights.consents import consent_label
from kancelar_content.media.rights.consents import consents_by_uid
from kancelar_content.media.rights.consents import find_consents
from kancelar_content.media.rights.consents import may_see_consents
from kancelar_content.media.rights.fields import LISTED
from kancelar_content.media.rights.fields import NOBODY
from kancelar_content.media.rights.fields import PEOPLE_STATES
from kancelar_content.media.rights.pages import ItemsListing
from kancelar_content.media.rights.pages import record_of
from kancelar_content.media.rights.pages import shown_items
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.publication.rules import comment_missing
from kancelar_content.registers.registry import FOLDER
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.protect import CheckAuthenticator
from plone.protect import PostOnly
from Products.Five import BrowserView
from zExceptions import Unauthorized
from zope.lifecycleevent import modified


NAME_MISSING = _(
    "error_consent_name",
    default="Write the name of the person whose consent you add.",
)
PEOPLE_MISSING = _(
    "error_people_missing",
    default="People can be recognised, but none is chosen. Find or add their consents.",
)


class PeoplePage(TypedValues, ItemsListing, BrowserView):
    """One form with three buttons: find, add, save. Finding and adding lose nothing."""

    def __call__(self) -> str:
        """:raises Unauthorized: for those who may not know the names of people."""
        if not may_see_consents():
            raise Unauthorized(self.__name__)
        open_staff_page(self.request)
        self.errors = {}
        if self.request.method == "POST":
            PostOnly(self.request)
            CheckAuthenticator(self.request)
            if self.typed("add"):
                self._add()
            elif self.typed("save") and self._save():
                return ""
        return self.index()

    @cached_property
    def _chosen(self) -> list[str]:
        """UIDs that are ticked now; at first those of the photo."""
        if self.request.method == "POST":
            return list(self.chosen("people"))
        return list(self.context.people or ())

    @cached_property
    def _offered(self) -> dict:
        """Chosen consents first, then what was found, each by its UID."""
        offered = consents_by_uid(self._chosen)
        if self.typed("wanted"):
            found = {each.UID(): each for each in find_consents(self.typed("wanted"))}
            offered = {**offered, **found}
        return offered

    def offered(self) -> list[dict]:
        return [
            {
                "uid": uid,
                "label": consent_label(consent),
                "checked": "checked" if uid in self._chosen else None,
            }
            for uid, consent in self._offered.items()
        ]

    def found_nothing(self) -> bool:
        return bool(self.typed("wanted")) and not find_consents(self.typed("wanted"))

    def states(self) -> list[dict]:
        now = self.typed("people_state") or self.context.people_state
        return [
            {
                "token": term.token,
                "title": term.title,
                "checked": "checked" if term.token == now else None,
            }
            for term in PEOPLE_STATES
        ]

    def kinds(self) -> list[dict]:
        now = self.typed("kind") or WRITTEN
        return [
            {
                "token": term.token,
                "title": term.title,
                "selected": "selected" if term.token == now else None,
            }
            for term in KINDS
        ]

    def named(self) -> list[str]:
        """Names that stood in the file and are in no chosen consent yet."""
        names = (self.context._facts or {}).get("people") or ()
        known = {consent.person for consent in self._offered.values()}
        return [name for name in names if name not in known]

    def may_add(self) -> bool:
        folder = api.portal.get().get(FOLDER)
        return folder is not None and api.user.has_permission(ADD, obj=folder)

    def items(self) -> list[ShownItem]:
        language = api.portal.get_current_language()
        return shown_items([record_of(self.context)], language, with_uses=False)

    def _add(self) -> None:
        """Write a consent down and tick it; the rest of the form stays as it is."""
        name = self.typed("person")
        if comment_missing(name):
            self.errors = {"person": NAME_MISSING}
            return
        if not self.may_add():
            return
        kind = self.typed("kind")
        consent = addContentToContainer(
            api.portal.get()[FOLDER],
            createContent(
                "MediaConsent",
                person=name[:200],
                role=self.typed("role")[:200] or None,
                kind=kind if kind in KINDS else WRITTEN,
            ),
            checkConstraints=False,
        )
        self._chosen.append(consent.UID())
        self.request.form.update(
            {"person": "", "role": "", "people_state": LISTED, "wanted": ""}
        )

    def _save(self) -> bool:
        """Keep who was chosen.

        :returns: whether it could be kept; otherwise the form tells why not.
        """
        state = self.typed("people_state")
        if state not in PEOPLE_STATES:
            return False
        people = [uid for uid in self._chosen if uid in consents_by_uid(self._chosen)]
        if state == LISTED and not people:
            self.errors = {"people": PEOPLE_MISSING}
            self.request.response.setStatus(422)
            return False
        self.context.people_state = state
        self.context.people = [] if state == NOBODY else people
        modified(self.context)
        message = _("people_saved", default="The people on it are written down.")
        api.portal.show_message(message, self.request)
        self.request.response.redirect(
            f"{self.context.absolute_url()}/view", status=303
        )
        return True
