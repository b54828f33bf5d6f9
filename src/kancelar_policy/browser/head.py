"""What the head of every page says of it, in one viewlet instead of five."""

from functools import cached_property
from html import escape
from kancelar_content.multilingual.versions import public_versions
from kancelar_content.page_head import PageHead
from kancelar_policy.discovery.rules import LOCALES
from kancelar_policy.identity.known import identity
from plone import api
from plone.app.layout.viewlets import ViewletBase
from typing import Any
from zope.i18n import translate


SEPARATOR = " – "


class PageHeadViewlet(ViewletBase):
    """Title, description, address and what networks show with a shared link.

    A view that knows better offers `page_head`; a form has its label. Of any other page
    the title and the description of its content are told.
    """

    @cached_property
    def head(self) -> PageHead:
        head = getattr(self.view, "page_head", None)
        return head if isinstance(head, PageHead) else self._of_content()

    @cached_property
    def site_name(self) -> str:
        return identity(self.portal_state.language()).name

    def _of_content(self) -> PageHead:
        state = self.context.restrictedTraverse("@@plone_context_state")
        is_page = state.is_view_template()
        title = state.object_title() or ""
        return PageHead(
            title=title if is_page else self._of_form(title),
            url=state.canonical_object_url() if is_page else "",
            description=self.context.Description() if is_page else "",
        )

    def _of_form(self, title: str) -> str:
        """The form's label, then of which content it is; of the site goes without."""
        label = getattr(self.view, "label", None)
        if not isinstance(label, str) or not label:
            return title
        label = translate(label, context=self.request)
        is_site = title == self.portal_state.navigation_root_title()
        return label if is_site else f"{label}{SEPARATOR}{title}"

    def title(self) -> str:
        """The page's title with the site's name; of the home page the name alone."""
        home_title = self.portal_state.navigation_root_title()
        if self.head.title in ("", home_title, self.site_name):
            return self.site_name
        return f"{self.head.title}{SEPARATOR}{self.site_name}"

    def metas(self) -> list[tuple[str, str, str]]:
        """Attribute, name and content of each meta element that has a content."""
        head = self.head
        metas = [("name", "description", head.description)]
        if not head.for_search_engines:
            metas.append(("name", "robots", "noindex"))
        if api.user.is_anonymous():
            metas += self._shared(head)
        return [meta for meta in metas if meta[2]]

    def _shared(self, head: PageHead) -> list[tuple[str, str, str]]:
        picture = head.picture
        metas: list[tuple[str, str, Any]] = [
            ("property", "og:site_name", self.site_name),
            ("property", "og:title", head.title),
            ("property", "og:type", head.kind),
            ("property", "og:url", head.url),
            ("property", "og:description", head.description),
            ("property", "article:published_time", head.published),
            ("property", "article:modified_time", head.modified),
            *self._locales(),
        ]
        if picture:
            metas += [
                ("property", "og:image", picture.url),
                ("property", "og:image:width", str(picture.width)),
                ("property", "og:image:height", str(picture.height)),
                ("property", "og:image:alt", picture.alt),
                ("name", "twitter:card", "summary_large_image"),
            ]
        return metas

    def _locales(self) -> list[tuple[str, str, str]]:
        """The page's own locale, and those of its public versions."""
        state = self.context.restrictedTraverse("@@plone_context_state")
        content = state.canonical_object()
        own = self.portal_state.language()
        others = sorted(set(public_versions(content)) - {own})
        metas = [("property", "og:locale", LOCALES.get(own, ""))]
        return metas + [
            ("property", "og:locale:alternate", LOCALES[language])
            for language in others
            if language in LOCALES
        ]

    def links(self) -> list[tuple[str, str]]:
        """Relation and address of the pages that belong to this one."""
        head = self.head
        links = (
            ("canonical", head.url),
            ("prev", head.previous_url),
            ("next", head.next_url),
        )
        return [link for link in links if link[1]]

    def render(self) -> str:
        lines = [f"<title>{escape(self.title(), quote=False)}</title>"]
        lines += [
            f'<meta {attribute}="{name}" content="{escape(content)}" />'
            for attribute, name, content in self.metas()
        ]
        lines += [
            f'<link rel="{relation}" href="{escape(url)}" />'
            for relation, url in self.links()
        ]
        return "\n".join(lines)
