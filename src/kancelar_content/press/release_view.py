"""The page of a press release."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from functools import cached_property
from kancelar_content import _
from kancelar_content.listing.records import metadata
from kancelar_content.multilingual.versions import published_links
from kancelar_content.page_head import PageHead
from kancelar_content.page_head import Picture
from kancelar_content.press.attachments import file_kind
from kancelar_content.press.neighbours import neighbours
from kancelar_content.press.rows import thumbnail
from kancelar_content.press.rules import part_anchor
from kancelar_content.press.selection import Selection
from kancelar_content.press.titles import distinct_title
from kancelar_content.press.vocabularies import term_title
from kancelar_content.press.vocabularies import term_titles
from kancelar_content.press.withdrawn_notice import WithdrawnNotice
from kancelar_content.publication.addresses import is_web_address
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.dates import written_size
from kancelar_content.publication.relations import related_links
from kancelar_content.publication.rules import telephone_link
from kancelar_content.publication.sharing import mail_link
from kancelar_content.publication.sharing import network_links
from kancelar_content.publication.site_time import site_zone
from plone import api
from plone.base.interfaces import ILanguage
from Products.CMFCore.indexing import processQueue
from Products.Five import BrowserView
from typing import Any
from urllib.parse import quote
from zExceptions import Unauthorized
from zope.i18n import translate

import re


PARAGRAPHS = re.compile(r"\n\s*\n")
PICTURE_SCALES = ("larger", "large", "preview")


class PressReleaseView(BrowserView):
    """The whole release as its readers see it."""

    def __call__(self) -> str:
        if not api.user.has_permission("View", obj=self.context):
            return self._notice()
        return self.index()

    def _notice(self) -> str:
        """:raises Unauthorized: unless the release is withdrawn."""
        if api.content.get_state(self.context) != "withdrawn":
            raise Unauthorized(self.__name__)
        return WithdrawnNotice(self.room, self.request, self.context)()

    @cached_property
    def room(self):
        return aq_parent(aq_inner(self.context))

    @cached_property
    def url(self) -> str:
        return self.context.absolute_url()

    @cached_property
    def language(self) -> str:
        return ILanguage(self.context).get_language()

    @cached_property
    def state(self) -> str:
        return api.content.get_state(self.context)

    @cached_property
    def catalog(self):
        return api.portal.get_tool("portal_catalog")

    @cached_property
    def record(self) -> int | None:
        """The release's own record in the catalog."""
        processQueue()
        return self.catalog.getrid("/".join(self.context.getPhysicalPath()))

    def _own(self, column: str) -> Any:
        if self.record is None:
            return None
        (row,) = metadata(self.catalog, [self.record], (column,))
        return row[1]

    def word(self, message) -> str:
        return translate(message, context=self.request)

    @cached_property
    def published(self) -> datetime | None:
        return self.context.published_at()

    @property
    def written_day(self) -> str:
        return self.day(self.published) if self.published else ""

    def day(self, moment: date) -> str:
        return written_date(moment, self.language)

    @property
    def genre(self) -> dict[str, str]:
        token = self.context.genre
        return {
            "title": term_title("genres", token, self.language),
            "url": self._list_url(genre=token),
        }

    def topics(self) -> list[dict[str, str]]:
        """Topics that are still in use, as links to the list of each."""
        titles = term_titles("topics", self.language)
        return [
            {"title": titles[token], "url": self._list_url(topic=token)}
            for token in self.context.topics or ()
            if token in titles
        ]

    def _list_url(self, **filters: str) -> str:
        return self.room.absolute_url() + Selection(**filters).query_string()

    def corrections(self) -> list[dict[str, str]]:
        """Newest first, each with the day it was made."""
        zone = site_zone()
        return [
            {
                "moment": row["corrected"],
                "day": self.day(
                    datetime.fromisoformat(row["corrected"]).astimezone(zone)
                ),
                "text": row["text"],
            }
            for row in reversed(self.context.corrections)
        ]

    @cached_property
    def picture(self) -> dict[str, Any] | None:
        """The lead image with its scales for screens of other sizes."""
        scales = self._own("image_scales")
        found = thumbnail(self.url, scales, self.context.image_alt, PICTURE_SCALES)
        if found is None:
            return None
        return {"shown": found, "srcset": _srcset(self.url, scales)}

    @property
    def body(self) -> str:
        text = self.context.text
        return text.output_relative_to(self.context) if text else ""

    @cached_property
    def parts(self) -> list[dict[str, Any]]:
        """Parts of a digest with their anchors."""
        return [
            {
                "anchor": part_anchor(position),
                "headline": part.get("headline") or "",
                "facts": self._facts(part),
                "paragraphs": _paragraphs(part.get("text")),
            }
            for position, part in enumerate(self.context.parts or (), start=1)
        ]

    def _facts(self, part: Mapping[str, Any]) -> list[str]:
        portfolio = part.get("portfolio")
        resolution = part.get("resolution")
        return list(
            filter(
                None,
                (
                    part.get("member"),
                    portfolio and term_title("portfolios", portfolio, self.language),
                    resolution and self._resolution(resolution),
                    part.get("amount"),
                ),
            )
        )

    def _resolution(self, number: str) -> str:
        return self.word(
            _(
                "release_resolution",
                default="resolution ${number}",
                mapping={"number": number},
            )
        )

    @property
    def source(self) -> str:
        """Body, meeting and resolution in one line."""
        release = self.context
        names = [term_title("sources", release.source, self.language)]
        if release.meeting_number and release.meeting_date:
            names.append(self._meeting(release.meeting_number, release.meeting_date))
        if release.resolution:
            names.append(self._resolution(release.resolution))
        return ", ".join(names)

    def _meeting(self, number: int, day: date) -> str:
        return self.word(
            _(
                "release_meeting",
                default="meeting ${number} on ${day}",
                mapping={"number": number, "day": self.day(day)},
            )
        )

    @property
    def agenda_url(self) -> str:
        return _web_address(self.context.agenda_url)

    @property
    def stream_url(self) -> str:
        return _web_address(self.context.stream_url)

    def attachments(self) -> list[dict[str, str]]:
        """Files with their type and size, from the release's own metadata."""
        return [
            {
                "title": title or name,
                "url": f"{self.url}/{quote(name)}/@@download",
                "facts": ", ".join(
                    filter(
                        None,
                        (
                            file_kind(content_type, name),
                            written_size(size, self.language),
                        ),
                    )
                ),
            }
            for name, title, content_type, size in self._own("release_attachments")
            or ()
        ]

    def contacts(self) -> list[dict[str, str]]:
        """Contacts for the press, with addresses that a telephone understands."""
        return [
            {
                "name": row.get("name") or "",
                "function": row.get("function") or "",
                "phone": row.get("phone") or "",
                "phone_url": telephone_link(row.get("phone")),
                "email": row.get("email") or "",
            }
            for row in self.context.press_contacts or ()
        ]

    def related(self) -> list[dict[str, str]]:
        """Published items that it names or that name it, as far as this reader sees."""
        return related_links(self.context)

    def versions(self) -> list[dict[str, str]]:
        """The published versions in other languages."""
        return published_links(self.context, but=self.language)

    @cached_property
    def neighbours(self) -> dict[str, dict[str, str] | None]:
        """The release before and after this one in time."""
        return neighbours(
            self.catalog, self.room, self.record, self.language, self.request
        )

    @cached_property
    def title(self) -> str:
        """The title, with its day when others have the same one."""
        release = self.context
        if release.effective_date is None:
            return release.title
        return distinct_title(
            self.catalog, release.title, self.language, release.effective_date
        )

    def mail_link(self) -> str:
        return mail_link(self.title, self.url)

    def network_links(self) -> list[dict[str, str]]:
        links = network_links(self.title, self.url)
        return [{"name": name, "url": url} for name, url in links.items()]

    def internal_note(self) -> str:
        """For those who may read it; empty for all others."""
        allowed = api.user.has_permission(
            "kancelar_content: View internal note", obj=self.context
        )
        return (self.context.internal_note or "") if allowed else ""

    def staff_notice(self) -> str:
        """That nobody but the staff sees this page; the state above it says why."""
        if self.state == "published":
            return ""
        return self.word(
            _("release_not_public", default="Not published: only staff see this page.")
        )

    @cached_property
    def page_head(self) -> PageHead:
        release = self.context
        shown = self.picture["shown"] if self.picture else None
        return PageHead(
            title=self.title,
            url=self.url,
            description=release.description or "",
            kind="article",
            picture=Picture(shown.url, shown.width, shown.height, shown.alt)
            if shown
            else None,
            published=self.published.isoformat() if self.published else "",
            modified=self._changed(),
            for_search_engines=self.state == "published",
        )

    def _changed(self) -> str:
        """The last change that readers saw: none is earlier than the publication."""
        moments = [m for m in (self.context.content_changed, self.published) if m]
        if not self.context.content_changed:
            return ""
        return max(moments).astimezone(site_zone()).isoformat(timespec="seconds")


def _web_address(stored: str | None) -> str:
    """The address, unless it was stored before the field took web addresses only."""
    return stored if stored and is_web_address(stored) else ""


def _paragraphs(text: str | None) -> list[str]:
    return [part.strip() for part in PARAGRAPHS.split(text or "") if part.strip()]


def _srcset(url: str, scales: Mapping[str, Any]) -> str:
    image = scales["image"][0]
    widths = {
        scale["width"]: scale["download"]
        for name, scale in image["scales"].items()
        if name in {"preview", "large", "larger", "great"}
    }
    return ", ".join(
        f"{url}/{download} {width}w" for width, download in sorted(widths.items())
    )
