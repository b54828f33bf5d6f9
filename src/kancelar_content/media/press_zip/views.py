"""The pages on which journalists take photos of an album in one file."""

from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.media.licences import licences_in
from kancelar_content.media.press_zip.contents import Choice
from kancelar_content.media.press_zip.contents import choose
from kancelar_content.media.press_zip.contents import Contents
from kancelar_content.media.press_zip.contents import zip_name
from kancelar_content.media.press_zip.jobs import ask
from kancelar_content.media.press_zip.jobs import find
from kancelar_content.media.press_zip.jobs import PressZip
from kancelar_content.media.press_zip.zip_rules import is_large
from kancelar_content.media.press_zip.zip_rules import zipped
from kancelar_content.media.renditions.press_rules import PRESS_SIZES
from kancelar_content.media.settings import media_setting
from kancelar_content.page_head import PageHead
from kancelar_content.public_forms.limits import HourlyLimit
from kancelar_content.public_forms.page import FormPage
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.language_names import NATIVE_NAMES
from kancelar_content.publication.site_time import site_zone
from kancelar_content.registers.stream import Stream
from plone import api
from typing import Any
from zExceptions import NotFound
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from ZPublisher.Iterators import filestream_iterator


WEB = "web"

SIZE_TITLES = {
    WEB: _("press_zip_web", default="For the web, 1600 pixels wide"),
    "print": _("press_zip_print", default="For print, the largest there is"),
}

BUSY = _(
    "error_press_zip_busy",
    default="Many files were asked for from your network. Please try again in an hour,"
    " or choose fewer photos.",
)
FULL = _(
    "error_press_zip_full",
    default="We cannot prepare more files just now. Please try again later, or choose"
    " fewer photos.",
)
NOTHING = _(
    "error_press_zip_nothing",
    default="None of the chosen photos can be taken. Go back to the album and choose"
    " others.",
)

#: Files that are made later, by network and hour.
JOBS = HourlyLimit()
JOBS_AN_HOUR = 5


class ZipPage(FormPage):
    """A page about a file, which no search engine leads to."""

    title: Message
    url: str

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=translate(self.title, context=self.request),
            url=self.url,
            for_search_engines=False,
        )


class PressZipPage(ZipPage):
    """Says what is in the file, then gives it, or a link where it will be."""

    def __call__(self) -> Any:
        page = super().__call__()
        return self.stream or page

    stream: Any = None
    title = _("press_zip_title", default="Photos for journalists in one file")

    @cached_property
    def chosen(self) -> tuple[str, ...]:
        """UIDs that were chosen; none means the whole album."""
        given = self.request.form.get("photo", ())
        given = [given] if isinstance(given, str) else given
        return tuple(uid for uid in given if isinstance(uid, str))

    @cached_property
    def choice(self) -> Choice:
        return choose(self.context, self.chosen)

    @property
    def number(self) -> int:
        return len(self.choice.records)

    @property
    def titles(self) -> list[str]:
        return [record.Title for record in self.choice.records]

    def sizes(self) -> list[dict[str, str]]:
        """Sizes to choose from, each with what all photos have together."""
        return [
            {
                "token": size,
                "title": translate(SIZE_TITLES[size], context=self.request),
                "bytes": written_size(sum(self.choice.size(size)), self.language),
            }
            for size in PRESS_SIZES
        ]

    def languages(self) -> list[tuple[str, str]]:
        """Codes and names of languages that captions may be in."""
        return list(NATIVE_NAMES.items())

    def licences(self) -> list[Any]:
        """Licences of the chosen photos."""
        known = licences_in(self.language)
        used = dict.fromkeys(r.media_card["licence"] for r in self.choice.records)
        return [known[token] for token in used if token in known]

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@press-zip"

    def look(self) -> None:
        if not self.number:
            self.errors["photo"] = NOTHING

    def act(self) -> None:
        if not self.number:
            self.look()
            return
        form = self.request.form
        size = form.get("size") if form.get("size") in PRESS_SIZES else WEB
        language = form.get("language")
        language = language if language in NATIVE_NAMES else self.language
        if self._is_large(size):
            self._ask(size, language)
        else:
            self._give(size, language)

    def _is_large(self, size: str) -> bool:
        return is_large(
            self.choice.size(size),
            most_photos=media_setting("zip_photos"),
            most_megabytes=media_setting("zip_megabytes"),
        )

    def _give(self, size: str, language: str) -> None:
        response = self.request.response
        response.setHeader("Content-Type", "application/zip")
        response.setHeader(
            "Content-Disposition", f'attachment; filename="{zip_name(self.context)}"'
        )
        self.stream = Stream(zipped(Contents(self.choice, size, language)))

    def page(self) -> str:
        return "" if self.stream is not None else super().page()

    def _ask(self, size: str, language: str) -> None:
        if not JOBS.takes(self.request, now=self.now, at_most=JOBS_AN_HOUR):
            self.errors["photo"] = BUSY
            self.refuse(429)
            return
        site = api.portal.get()
        name = ask(site, self.context, self.chosen, size, language, self.now)
        if name is None:
            self.errors["photo"] = FULL
            self.refuse(503)
            return
        self.request.response.redirect(
            f"{self.context.absolute_url()}/@@press-zip-ready/{name}"
        )


@implementer(IPublishTraverse)
class PressZipReady(ZipPage):
    """`…/<name>` says whether a file is made; `…/<name>/file` gives it."""

    title = _("press_zip_ready_title", default="Your file with photos")

    def __init__(self, context, request) -> None:
        super().__init__(context, request)
        self.names: list[str] = []

    def publishTraverse(self, request, name: str) -> "PressZipReady":
        if len(self.names) == 2 or (self.names and name != "file"):
            raise NotFound(name)
        self.names.append(name)
        return self

    def __call__(self) -> Any:
        self.now = datetime.now(site_zone())
        if not self.names or self.job is None or self.job.album != self.context.UID():
            raise NotFound("press-zip-ready")
        if len(self.names) == 2:
            return self._file()
        return super().__call__()

    @cached_property
    def job(self) -> PressZip | None:
        return find(api.portal.get(), self.names[0], self.now)

    @cached_property
    def is_ready(self) -> bool:
        return self.job.is_ready()

    @property
    def url(self) -> str:
        return f"{self.context.absolute_url()}/@@press-zip-ready/{self.names[0]}"

    @property
    def until(self) -> str:
        return written_date(self.job.until.astimezone(site_zone()), self.language)

    def _file(self):
        if not self.is_ready:
            self.names.pop()
            return super().__call__()
        response = self.request.response
        body = filestream_iterator(self.job.blob.committed(), "rb")
        response.setHeader("Cache-Control", "private, no-store")
        response.setHeader("Content-Type", "application/zip")
        response.setHeader("Content-Length", str(len(body)))
        response.setHeader(
            "Content-Disposition", f'attachment; filename="{zip_name(self.context)}"'
        )
        return body
