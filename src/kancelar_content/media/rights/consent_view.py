"""A consent with all photos of the person."""

from functools import cached_property
from kancelar_content.desk.moments import written_day
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.selection import whole_number
from kancelar_content.listing.view import ListingView
from kancelar_content.media.rights.consent_words import KINDS
from kancelar_content.media.rights.consent_words import STATES
from kancelar_content.media.rights.consent_words import VALID
from kancelar_content.media.rights.fields import USES
from kancelar_content.media.rights.pages import items_with
from kancelar_content.media.rights.pages import ItemsListing
from kancelar_content.media.rights.pages import shown_items
from kancelar_content.media.rights.pages import ShownItem
from kancelar_content.media.rights.rules import has_ended
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.site_time import site_today
from kancelar_content.staff_page import open_staff_page
from plone import api


#: Photos of a person on a page; whoever leads the region is on thousands.
PAGE = 48


class MediaConsentView(ItemsListing, ListingView):
    """For those who may know the names of people."""

    def __call__(self) -> str:
        open_staff_page(self.request)
        return self.index()

    @cached_property
    def state_id(self) -> str:
        return api.content.get_state(self.context)

    def state(self):
        return STATES[self.state_id]

    def kind(self):
        return KINDS.getTerm(self.context.kind).title

    def scope(self) -> list:
        return [t.title for t in USES if t.token in (self.context.scope or ())]

    def since(self) -> str:
        return written_day(self.context.since)

    def until(self) -> str:
        return written_day(self.context.until)

    def withdrawn_on(self) -> str:
        return written_day(self.context.withdrawn_on)

    def has_ended(self) -> bool:
        return has_ended(self.context.until, today=site_today())

    def file_size(self) -> str:
        return written_size(
            self.context.file.getSize(), api.portal.get_current_language()
        )

    @property
    def page_head(self) -> PageHead:
        """Called by its number: a name stays out of histories of browsers."""
        url = f"{self.context.absolute_url()}/view"
        return PageHead(self.context.title, url=url, for_search_engines=False)

    @cached_property
    def records(self) -> list:
        return items_with(self.context)

    @cached_property
    def paging(self) -> Paging:
        asked = self.request.form.get("page")
        return Paging(
            len(self.records),
            whole_number(asked) or 1 if isinstance(asked, str) else 1,
            lambda page: f"{self.context.absolute_url()}/view?page={page}#shown",
            PAGE,
        )

    @cached_property
    def items(self) -> list[ShownItem]:
        """Those of the page."""
        return shown_items(
            self.paging.shown(self.records),
            api.portal.get_current_language(),
            with_uses=False,
        )

    def may_edit(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def may_withdraw(self) -> bool:
        return api.user.has_permission(
            "kancelar_content: Block MediaItem", obj=self.context
        )

    def is_valid(self) -> bool:
        return self.state_id == VALID
