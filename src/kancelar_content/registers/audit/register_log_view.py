"""The log of a register: what was exported, deleted and disposed of."""

from functools import cached_property
from kancelar_content.listing.paging import BATCH
from kancelar_content.listing.paging import Paging
from kancelar_content.listing.view import ListingView
from kancelar_content.page_head import PageHead
from kancelar_content.registers.audit.logs import register_log
from kancelar_content.registers.audit.shown import Reader
from kancelar_content.registers.audit.shown import ShownLine
from kancelar_content.registers.named_page import NamedPage
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class RegisterLog(NamedPage, ListingView):
    """`@@register-log/<name>`."""

    page = "register-log"
    index = ViewPageTemplateFile("templates/register_log.pt")
    lines_of = ViewPageTemplateFile("templates/lines.pt")

    def __call__(self) -> str:
        self.open()
        return self.index()

    @property
    def page_head(self) -> PageHead:
        title = self.word(self.register.title)
        return PageHead(title=title, url=self.url, for_search_engines=False)

    @cached_property
    def log(self):
        return register_log(api.portal.get(), self.name)

    @cached_property
    def paging(self) -> Paging:
        return Paging(
            len(self.log), self.asked_page, lambda page: f"{self.url}?page={page}"
        )

    def lines(self) -> list[ShownLine]:
        reader = Reader(self.request, {})
        start = self.paging.first_number - 1
        return [reader.shown(line) for line in self.log.newest(BATCH, start)]
