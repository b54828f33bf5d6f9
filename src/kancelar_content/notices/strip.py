"""The notices that readers of a language see above every page."""

from dataclasses import dataclass
from kancelar_content.multilingual.own_pages import address_in
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
        Notice(notice.text, _address(notice.link, language), notice.since)
        for notice in shown_at_once(notices, since=attrgetter("since"))
    ]


def _address(link: str, language: str) -> str:
    """Of a page of the site its translation, if there is one to see."""
    if not link.startswith("/"):
        return link
    return address_in(language, link) or api.portal.get().absolute_url() + link
