"""Structured data in the head of pages."""

from collections.abc import Iterator
from kancelar_content.page_head import PageHead
from kancelar_policy.discovery import structured
from kancelar_policy.discovery.rules import script_text
from kancelar_policy.identity.known import identity
from plone.app.layout.viewlets import ViewletBase
from plone.base.interfaces import INavigationRoot
from zope.component import getMultiAdapter


class StructuredData(ViewletBase):
    """What the page is, for search engines; nothing that the page does not show."""

    def render(self) -> str:
        return "\n".join(
            f'<script type="application/ld+json">{script_text(data)}</script>'
            for data in self._descriptions()
        )

    def _descriptions(self) -> Iterator[structured.Data]:
        state = self.context.restrictedTraverse("@@plone_context_state")
        head = getattr(self.view, "page_head", None)
        if not state.is_view_template() and not isinstance(head, PageHead):
            return
        home = self.portal_state.navigation_root_url()
        language = self.portal_state.language()
        known = identity(language)
        name = known.name
        if INavigationRoot.providedBy(state.canonical_object()):
            if state.is_view_template():
                yield structured.organization(home, name, known.logo)
                yield structured.website(home, name, language)
            return
        if isinstance(head, PageHead) and not head.for_search_engines:
            return
        if isinstance(head, PageHead) and head.kind == "article":
            yield structured.news_article(head, language, name, home)
        elif isinstance(head, PageHead) and (head.images or head.recording):
            yield _of_media(head, language)
        elif state.is_view_template() and self.context.portal_type == "Event":
            yield self._event()
        elif isinstance(head, PageHead) and self._is_answer():
            yield structured.question_page(
                head,
                question=self.context.question,
                answer=self.context.answer,
                publisher=name,
                home=home,
            )
        yield self._breadcrumbs(name, home)

    def _is_answer(self) -> bool:
        return self.context.portal_type == "DisclosedAnswer"

    def _event(self) -> structured.Data:
        content = self.context
        return structured.event(
            title=content.Title(),
            url=content.absolute_url(),
            description=content.Description(),
            start=content.start.isoformat() if content.start else "",
            end=content.end.isoformat() if content.end else "",
            place=getattr(content, "location", "") or "",
        )

    def _breadcrumbs(self, name: str, home: str) -> structured.Data:
        view = getMultiAdapter((self.context, self.request), name="breadcrumbs_view")
        steps = [(step["Title"], step["absolute_url"]) for step in view.breadcrumbs()]
        return structured.breadcrumbs([(name, home), *steps])


def _of_media(head: PageHead, language: str) -> structured.Data:
    """An album with its photos, one photo, or a video."""
    if head.is_gallery:
        return structured.image_gallery(head, language)
    if head.images:
        return structured.photo_page(head, language)
    return structured.video(head, language)
