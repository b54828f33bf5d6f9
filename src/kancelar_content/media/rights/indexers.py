"""What the catalog keeps of consents; their records are seen by who sees consents."""

from datetime import date
from kancelar_content.media.rights.media_consent import IMediaConsent
from plone.indexer import indexer


@indexer(IMediaConsent)
def media_consent_until(consent) -> date | None:
    """Its last day; an index, and no column."""
    return consent.until


@indexer(IMediaConsent)
def searchable_text(consent) -> str:
    """Name, role and number, in the index of words only, which tells no text."""
    return " ".join(filter(None, (consent.person, consent.role, consent.number)))
