"""Rights that end, photos that were blocked or not looked at, on the work desk."""

from collections.abc import Sequence
from datetime import date
from datetime import timedelta
from kancelar_content import _
from kancelar_content.desk.interfaces import IDeskSection
from kancelar_content.desk.moments import written_day
from kancelar_content.desk.rows import DeskLink
from kancelar_content.desk.rows import DeskRow
from kancelar_content.media.rights.blocking import BLOCKED
from kancelar_content.media.rights.blocking import shown_records
from kancelar_content.media.rights.consent_words import VALID
from kancelar_content.media.rights.consents import may_see_consents
from kancelar_content.media.rights.consents import TYPE
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.records import VALUES
from plone import api
from typing import Any
from zope.interface import implementer


#: So many days before their end rights are told of, and after it what was blocked.
DAYS = 30
#: A large upload must not fill the desk.
MOST = 50


@implementer(IDeskSection)
class RightsSection:
    """What ends first stands first, then what was blocked, then what waits for eyes."""

    order = 45
    title = _("desk_rights", default="Rights to photos")
    empty = _(
        "desk_rights_empty",
        default="No right to a photo ends soon, and people on all were looked at.",
    )

    def __init__(self, context, request) -> None:
        self.context = context
        self.request = request
        self.today = site_today()

    def available(self) -> bool:
        """Whether the user may know the names of people."""
        return may_see_consents()

    def entries(self) -> Sequence:
        """Records of consents and items, metadata only."""
        catalog = api.portal.get_tool("portal_catalog")
        soon = {
            "query": (self.today, self.today + timedelta(days=DAYS)),
            "range": "min:max",
        }
        lately = {"query": self.today - timedelta(days=DAYS), "range": "min"}
        return [
            *catalog(portal_type=TYPE, review_state=VALID, media_consent_until=soon),
            *shown_records(media_rights_until=soon, sort_on="media_rights_until"),
            *catalog(
                portal_type=("Photo", "Video"), review_state=BLOCKED, modified=lately
            ),
            *shown_records(media_lacks="people", sort_limit=MOST)[:MOST],
        ]

    def row(self, brain) -> DeskRow:
        """All of it from the catalog; a consent is told by its number."""
        state_id, state, step = self._told(brain)
        return DeskRow(
            title=brain.Title,
            url=f"{brain.getURL()}/view",
            state=state,
            state_id=state_id,
            language="",
            who="",
            since=brain.created.asdatetime(),
            links=(step,),
        )

    def _told(self, brain) -> tuple[str, Any, DeskLink]:
        url = brain.getURL()
        if brain.portal_type == TYPE:
            day: date = brain[VALUES]["until"]
            title = _("desk_consent", default="Look at the consent")
            return "soon", _ends(day), DeskLink(title, url)
        uses = DeskLink(_("desk_uses", default="Where it is used"), f"{url}/@@uses")
        if brain.review_state == BLOCKED:
            return BLOCKED, _("item_blocked", default="Blocked"), uses
        if "people" in (brain.media_lacks or ()):
            title = _("desk_people", default="Choose the people")
            state = _("desk_people_unknown", default="People not looked at")
            return "unknown", state, DeskLink(title, f"{url}/@@people")
        return "soon", _("desk_licence_ends", default="Licence ends soon"), uses

    def links(self) -> list[DeskLink]:
        """The register of consents."""
        title = _("register_consents", default="Consents to photos and videos")
        url = self.context.absolute_url()
        return [DeskLink(title, f"{url}/@@registers/media-consents")]


def _ends(day: date):
    return _(
        "desk_consent_ends",
        default="Consent ends on ${day}",
        mapping={"day": written_day(day)},
    )
