"""The original and its clean copy side by side."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.foi.answers.clean_copies import copy_of
from kancelar_content.foi.answers.clean_copies import drop_copy
from kancelar_content.foi.answers.clean_copies import make_copy
from kancelar_content.foi.answers.clean_copies import take_copy
from kancelar_content.foi.answers.examination import content_of
from kancelar_content.foi.answers.examination import examined
from kancelar_content.foi.answers.examination import known_report
from kancelar_content.foi.answers.settings import limits
from kancelar_content.hidden_data.examination import NotClean
from kancelar_content.hidden_data.examination import show
from kancelar_content.hidden_data.finding import Finding
from kancelar_content.listing.selection import whole_number
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone import api
from plone.namedfile.utils import set_headers
from plone.namedfile.utils import stream_data
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView
from zExceptions import NotFound


#: Endings of files that have pages to be seen; of others the removed parts are listed.
WITH_PAGES = ("pdf", "jpg", "jpeg", "png", "gif", "tif", "tiff", "bmp", "webp")


class CleanCopy(TypedValues, BrowserView):
    """`@@clean-copy?file=priloha-1`: make, compare, take or throw away."""

    in_the_way: tuple[Finding, ...] = ()

    def __call__(self) -> str:
        open_staff_page(self.request)
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        action = self.typed("action")
        if action == "make":
            return self._make()
        if action == "take" and self.copy is not None:
            take_copy(self.context, self.name)
            examined(self.context)
            return self._leave(
                _(
                    "copy_taken",
                    default="The clean copy is attached. The original is in the case.",
                ),
                "@@examination",
            )
        drop_copy(self.context, self.name)
        return self._leave(
            _("copy_dropped", default="The copy is thrown away; nothing has changed."),
            "@@examination",
        )

    def _make(self) -> str:
        try:
            make_copy(self.context, self.name)
        except NotClean as refusal:
            self.in_the_way = refusal.findings
            self.request.response.setStatus(422)
            return self.index()
        return self._leave(
            _("copy_made", default="The copy is made. Compare it with the original."),
            f"@@clean-copy?file={self.name}",
        )

    def _leave(self, message, view: str) -> str:
        api.portal.show_message(message, self.request)
        url = f"{self.context.absolute_url()}/{view}"
        self.request.response.redirect(url, status=303)
        return ""

    @cached_property
    def name(self) -> str:
        """The id of the file.

        :raises NotFound: if the answer has none of that id.
        """
        names = [item.getId() for item, _blob in self.context.attached_files()]
        if self.typed("file") not in names:
            raise NotFound(self.typed("file"))
        return self.typed("file")

    @property
    def title(self) -> str:
        return self.context[self.name].title

    @property
    def copy(self):
        return copy_of(self.context, self.name)

    def removed(self) -> list[Finding]:
        """What was found in the original and is not in the copy."""
        return [
            found.finding
            for found in known_report(self.context).open
            if found.is_file and found.source == self.name
        ]

    @property
    def has_pages(self) -> bool:
        ending = self.context[self.name].file.filename.rpartition(".")[2]
        return ending in WITH_PAGES

    @cached_property
    def pages(self) -> int:
        """How many pages the copy has."""
        try:
            return show(content_of(self.copy), self.copy.filename, 1, limits())[1]
        except NotClean:
            return 1

    @property
    def page(self) -> int:
        return max(1, min(whole_number(self.typed("page")) or 1, self.pages))

    def url(self, page: int) -> str:
        base = f"{self.context.absolute_url()}/@@clean-copy"
        return f"{base}?file={self.name}&page={page}"

    def picture_url(self, which: str) -> str:
        base = f"{self.context.absolute_url()}/@@compared-page"
        return f"{base}?file={self.name}&page={self.page}&which={which}"


class ComparedPage(CleanCopy):
    """`@@compared-page`: one page of the original or of the copy as a picture."""

    def __call__(self) -> bytes:
        file = self.context[self.name].file
        if self.typed("which") == "copy":
            file = self.copy
        page = whole_number(self.typed("page")) or 1
        try:
            picture, _pages = show(content_of(file), file.filename, page, limits())
        except (AttributeError, NotClean):
            raise NotFound("compared-page") from None
        response = self.request.response
        response.setHeader("Content-Type", "image/jpeg")
        response.setHeader("Cache-Control", "private, no-store")
        return picture


class CopyDownload(CleanCopy):
    """`@@copy-download`: the copy itself, to be opened in its program."""

    def __call__(self):
        copy = self.copy
        if copy is None:
            raise NotFound("copy-download")
        set_headers(copy, self.request.response, filename=copy.filename)
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return stream_data(copy)
