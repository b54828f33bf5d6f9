"""The notices that readers of a language see above every page."""

from dataclasses import dataclass
from kancelar_content.notices.rules import shown_at_once
from operator import attrgetter
from plone import api


@dataclass(frozen=True)
class Notice:
    """One sentence and where there is more."""

    text: str
    link: str
    since: str


def notices_for(language: str) -> list[Notice]:
    """What is out in the language, at most two, from catalog metadata alone."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.searchResults(portal_type="SiteNotice", review_state="published")
    notices = [
        Notice(texts[language], brain.notice_link, brain.notice_since)
        for brain in found
        if language in (texts := dict(brain.notice_texts))
    ]
    return [
        Notice(notice.text, _address(catalog, notice.link, language), notice.since)
        for notice in shown_at_once(notices, since=attrgetter("since"))
    ]


def _address(catalog, link: str, language: str) -> str:
    """Of a page of the site its translation, if there is one to see."""
    if not link.startswith("/"):
        return link
    site = api.portal.get()
    path = "/".join(site.getPhysicalPath()) + link.partition("?")[0].partition("#")[0]
    found = catalog.searchResults(path={"query": path.rstrip("/"), "depth": 0})
    group = found[0].TranslationGroup if found else None
    versions = (
        catalog.searchResults(TranslationGroup=group, Language=language)
        if group and found[0].Language != language
        else []
    )
    return versions[0].getURL() if versions else site.absolute_url() + link
