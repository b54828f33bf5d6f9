"""What filters of the archive and their values are called."""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Mapping
from functools import cached_property
from kancelar_content import _
from kancelar_content.media.archive.selection_rules import BY_NAME
from kancelar_content.media.archive.selection_rules import ENDED
from kancelar_content.media.archive.selection_rules import ENDING
from kancelar_content.media.archive.selection_rules import NEWEST
from kancelar_content.media.archive.selection_rules import NONE
from kancelar_content.media.archive.selection_rules import OLDEST
from kancelar_content.media.archive.selection_rules import RELEVANT
from kancelar_content.media.archive.selection_rules import UPLOADED
from kancelar_content.media.archive.selection_rules import VALID
from plone import api
from typing import Any
from zope.component import getUtility
from zope.i18n import translate
from zope.schema.interfaces import IVocabularyFactory


FILTERS = {
    "text": _("archive_text", default="Words"),
    "similar": _("archive_similar", default="Similar to"),
    "kind": _("archive_kind", default="Kind"),
    "state": _("archive_state", default="State"),
    "lacks": _("archive_lacks", default="What it lacks"),
    "topic": _("archive_topic", default="Topic"),
    "album": _("archive_album", default="Album"),
    "photographer": _("label_media_photographer", default="Photographer"),
    "place": _("label_media_place", default="Place"),
    "person": _("archive_person", default="Person"),
    "licence": _("label_media_licence", default="Licence"),
    "rights": _("archive_rights", default="State of the licence"),
    "orientation": _("archive_orientation", default="Orientation"),
    "colour": _("archive_colour", default="Colour"),
    "taken_from": _("archive_taken_from", default="Taken from"),
    "taken_to": _("archive_taken_to", default="Taken to"),
    "uploaded_from": _("archive_uploaded_from", default="Uploaded from"),
    "uploaded_to": _("archive_uploaded_to", default="Uploaded to"),
    "sort": _("archive_sort", default="Order"),
    "view": _("archive_view", default="View"),
    "page": _("archive_page", default="Page"),
}

KINDS = {
    "Photo": _("archive_photos", default="Photos"),
    "Video": _("archive_videos", default="Videos"),
}
STATES = {
    "internal": _("archive_internal", default="In the archive only"),
    "published": _("archive_published", default="Published"),
    "blocked": _("archive_blocked", default="Blocked"),
}
LACKS = {
    "alt": _("archive_lacks_alt", default="Alternative text"),
    "credit": _("archive_lacks_credit", default="Credit"),
    "licence": _("archive_lacks_licence", default="Licence"),
    "people": _("archive_lacks_people", default="People not looked at"),
    "captions": _("archive_lacks_captions", default="Captions of the video"),
}
RIGHTS = {
    VALID: _("archive_rights_valid", default="Valid"),
    ENDING: _("archive_rights_ending", default="Ends within 30 days"),
    ENDED: _("archive_rights_ended", default="Has ended"),
    NONE: _("archive_rights_none", default="No licence"),
}
ORIENTATIONS = {
    "landscape": _("archive_landscape", default="Landscape"),
    "portrait": _("archive_portrait", default="Portrait"),
    "square": _("archive_square", default="Square"),
    "panorama": _("archive_panorama", default="Panorama"),
}
COLOURS = {
    "red": _("archive_red", default="Red"),
    "orange": _("archive_orange", default="Orange"),
    "yellow": _("archive_yellow", default="Yellow"),
    "green": _("archive_green", default="Green"),
    "cyan": _("archive_cyan", default="Turquoise"),
    "blue": _("archive_blue", default="Blue"),
    "purple": _("archive_purple", default="Purple"),
    "pink": _("archive_pink", default="Pink"),
    "brown": _("archive_brown", default="Brown"),
    "black": _("archive_black", default="Black"),
    "grey": _("archive_grey", default="Grey"),
    "white": _("archive_white", default="White"),
}
SORTS = {
    NEWEST: _("archive_newest", default="Newest first"),
    OLDEST: _("archive_oldest", default="Oldest first"),
    RELEVANT: _("archive_relevant", default="Best match first"),
    BY_NAME: _("archive_by_name", default="By name"),
    UPLOADED: _("archive_by_upload", default="Last uploaded first"),
}
VIEWS = {
    "grid": _("archive_grid", default="Grid"),
    "list": _("archive_list", default="List"),
}

FIXED: Mapping[str, Mapping[str, Any]] = {
    "kind": KINDS,
    "state": STATES,
    "lacks": LACKS,
    "rights": RIGHTS,
    "orientation": ORIENTATIONS,
    "colour": COLOURS,
    "sort": SORTS,
    "view": VIEWS,
}


def may_see_people() -> bool:
    """Whether the user may know who is on a photo."""
    return api.user.has_permission(
        "kancelar_content: View MediaConsents", obj=api.portal.get()
    )


class Words:
    """Titles of values for one request, each vocabulary read once."""

    def __init__(self, catalog, request) -> None:
        self.catalog = catalog
        self.request = request

    def word(self, message: Any) -> str:
        return translate(message, context=self.request)

    def values(self, name: str) -> Mapping[str, str]:
        """Values of a filter in the order of the page; of open filters none."""
        if name in FIXED:
            return {value: self.word(title) for value, title in FIXED[name].items()}
        if name in ("topic", "licence"):
            return self._terms[name]
        return {}

    def titles(self, name: str, values: Iterable[str]) -> dict[str, str]:
        """Titles of these values; one that is gone is named by itself."""
        values = list(values)
        if name in ("album", "similar"):
            return self._content_titles(values)
        if name == "person":
            known = self._people() if values else {}
        else:
            known = self.values(name)
        return {value: known.get(value) or str(value) for value in values}

    @cached_property
    def _terms(self) -> dict[str, dict[str, str]]:
        site = api.portal.get()
        vocabularies: dict[str, Callable] = {
            "topic": getUtility(IVocabularyFactory, "kancelar_content.press.topics"),
            "licence": getUtility(
                IVocabularyFactory, "kancelar_content.media.licences"
            ),
        }
        return {
            name: {term.value: self.word(term.title) for term in factory(site)}
            for name, factory in vocabularies.items()
        }

    def _people(self) -> dict[str, str]:
        """Names of people for those who may know them; for others there are none."""
        factory = getUtility(IVocabularyFactory, "kancelar_content.media.consents")
        return {term.value: self.word(term.title) for term in factory(api.portal.get())}

    def _content_titles(self, uids: list[str]) -> dict[str, str]:
        found = self.catalog(UID=uids, show_inactive=True) if uids else ()
        titles = {brain.UID: brain.Title for brain in found}
        return {uid: titles.get(uid) or uid for uid in uids}
