"""What the strip and the board show without waking a notice."""

from kancelar_content.notices.site_notice import ISiteNotice
from plone.indexer import indexer


@indexer(ISiteNotice)
def notice_texts(notice) -> tuple[tuple[str, str], ...]:
    """Language and text of each version."""
    return notice.texts


@indexer(ISiteNotice)
def notice_link(notice) -> str:
    """Address of the page with more."""
    return notice.link or ""


@indexer(ISiteNotice)
def notice_since(notice) -> str:
    """The first minute, ISO 8601 in UTC."""
    return notice.period.since.isoformat()


@indexer(ISiteNotice)
def notice_until(notice) -> str:
    """The minute it ends at, ISO 8601 in UTC."""
    return notice.period.until.isoformat()
