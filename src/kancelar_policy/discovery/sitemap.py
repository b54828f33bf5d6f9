"""The sitemap: an index of the languages, and their pages with their versions."""

from collections import defaultdict
from functools import cached_property
from gzip import compress
from html import escape
from kancelar_content.listing.answer import conditional_answer
from plone import api
from plone.base.interfaces import INavigationRoot
from plone.base.interfaces import IPloneSiteRoot
from Products.Five import BrowserView
from typing import Any
from zExceptions import NotFound


#: Types whose every public object is a page to be found.
TYPES = (
    "AnswerList",
    "DisclosedAnswer",
    "Document",
    "Event",
    "Folder",
    "LRF",
    "MediaAlbum",
    "MediaGallery",
    "PressRelease",
    "PressRoom",
)

#: The protocol allows 50,000; with language versions so many have about 4 MB.
PART = 5000

HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
IMAGES = "http://www.google.com/schemas/sitemap-image/1.1"

#: The protocol's bound for the pictures of a page.
MOST_IMAGES = 1000


class Sitemap(BrowserView):
    """Of the site the index, of a language a part; only what anybody may read."""

    packed = False

    def __call__(self) -> bytes:
        at_root = IPloneSiteRoot.providedBy(self.context)
        part = 0 if at_root else self._part()
        kind = "application/gzip" if self.packed else "application/xml; charset=utf-8"
        self.request.response.setHeader("Content-Type", kind)
        return conditional_answer(
            self.request,
            vary=("Accept-Encoding",),
            parts=("sitemap", self.context.absolute_url(), part, self.packed),
            make=lambda: self._body(self._index() if at_root else self._pages(part)),
        )

    def _body(self, text: str) -> bytes:
        body = (HEADER + text).encode()
        return compress(body, mtime=0) if self.packed else body

    def _part(self) -> int:
        value = self.request.form.get("part", "1")
        if not isinstance(value, str) or not value.isascii() or not value.isdigit():
            raise NotFound("part")
        part = int(value[:6])
        if not 1 <= part <= max(1, -(-len(self._of(self.context.getId())) // PART)):
            raise NotFound("part")
        return part

    @cached_property
    def records(self) -> dict[str, list[Any]]:
        """Catalog records that anybody may read, by language."""
        catalog = api.portal.get_tool("portal_catalog")
        found = catalog.unrestrictedSearchResults(
            portal_type=TYPES,
            allowedRolesAndUsers=["Anonymous"],
            effectiveRange=self._now(),
        )
        records = defaultdict(list)
        for brain in found:
            records[brain.Language].append(brain)
        return records

    @staticmethod
    def _now():
        return api.portal.get().ZopeTime()

    def _of(self, language: str) -> list[Any]:
        return self.records.get(language, [])

    def _languages(self) -> list[str]:
        site = api.portal.get()
        languages = api.portal.get_registry_record("plone.available_languages")
        return [
            name for name in languages if INavigationRoot.providedBy(site.get(name))
        ]

    def _index(self) -> str:
        site = api.portal.get().absolute_url()
        lines = [f'<sitemapindex xmlns="{NAMESPACE}">']
        for language in self._languages():
            records = self._of(language)
            for part in range(1, -(-len(records) // PART) + 1):
                shown = records[(part - 1) * PART : part * PART]
                changed = max(brain.modified for brain in shown)
                lines.append(
                    f"<sitemap><loc>{site}/{language}/sitemap.xml?part={part}</loc>"
                    f"<lastmod>{changed.ISO8601()}</lastmod></sitemap>"
                )
        return "\n".join([*lines, "</sitemapindex>", ""])

    def _pages(self, part: int) -> str:
        versions: dict[str, dict[str, str]] = defaultdict(dict)
        for language, records in self.records.items():
            for brain in records:
                if brain.TranslationGroup and language:
                    versions[brain.TranslationGroup][language] = brain.getURL()
        lines = [
            f'<urlset xmlns="{NAMESPACE}" xmlns:image="{IMAGES}"'
            ' xmlns:xhtml="http://www.w3.org/1999/xhtml">'
        ]
        shown = self._of(self.context.getId())[(part - 1) * PART : part * PART]
        pictures = self._pictures(shown)
        for brain in shown:
            alternates = versions.get(brain.TranslationGroup or "") or {}
            lines.append(
                f"<url><loc>{escape(brain.getURL())}</loc>"
                f"<lastmod>{brain.modified.ISO8601()}</lastmod>"
                + self._alternates(alternates)
                + "".join(
                    f"<image:image><image:loc>{escape(url)}</image:loc></image:image>"
                    for url in pictures[brain.UID][:MOST_IMAGES]
                )
                + "</url>"
            )
        return "\n".join([*lines, "</urlset>", ""])

    def _pictures(self, records: list[Any]) -> dict[str, list[str]]:
        """Addresses of the photos of each album, by its UID."""
        found: dict[str, list[str]] = defaultdict(list)
        albums = [brain.UID for brain in records if brain.portal_type == "MediaAlbum"]
        if albums:
            catalog = api.portal.get_tool("portal_catalog")
            for photo in catalog.unrestrictedSearchResults(
                portal_type="Photo",
                media_album=albums,
                allowedRolesAndUsers=["Anonymous"],
                sort_on="media_taken",
            ):
                found[photo.media_album].append(f"{photo.getURL()}/@@images/image")
        return found

    @staticmethod
    def _alternates(versions: dict[str, str]) -> str:
        if len(versions) < 2:
            return ""
        return "".join(
            f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(url)}"/>'
            for language, url in sorted(versions.items())
        )


class PackedSitemap(Sitemap):
    """The same as `sitemap.xml.gz`."""

    packed = True
