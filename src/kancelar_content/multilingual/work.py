"""What waits for translators, as catalog records."""

from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from kancelar_content.multilingual.rules import OUTDATED
from plone import api


#: Older releases are translated only if somebody asks for it.
RECENT = timedelta(days=30)


def outdated_translations(language: str) -> list:
    """Versions in the language whose source was changed since, newest first."""
    catalog = api.portal.get_tool("portal_catalog")
    return list(
        catalog.searchResults(
            Language=language,
            translation_state=OUTDATED,
            sort_on="modified",
            sort_order="descending",
        )
    )


def missing_translations(portal_type: str, language: str, *, now: datetime) -> list:
    """Sources published in the last 30 days without a version in the language.

    A version that somebody has begun counts, whoever may see it.
    """
    catalog = api.portal.get_tool("portal_catalog")
    recent = [
        brain
        for brain in catalog.searchResults(
            portal_type=portal_type,
            review_state="published",
            effective={"query": DateTime((now - RECENT).isoformat()), "range": "min"},
            sort_on="effective",
            sort_order="descending",
        )
        if not brain.translated_from
    ]
    begun = {
        brain.TranslationGroup
        for brain in catalog.unrestrictedSearchResults(
            TranslationGroup=[brain.TranslationGroup for brain in recent],
            Language=language,
        )
    }
    return [brain for brain in recent if brain.TranslationGroup not in begun]
