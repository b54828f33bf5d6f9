"""What waits for translators, as catalog records."""

from collections import defaultdict
from collections.abc import Sequence
from DateTime import DateTime
from datetime import datetime
from datetime import timedelta
from kancelar_content.behaviors.revision import IRevised
from kancelar_content.multilingual.rules import missing
from kancelar_content.multilingual.rules import OUTDATED
from plone import api


#: Older releases are translated only if somebody asks for it.
RECENT = timedelta(days=30)


def outdated_translations(language: str | Sequence[str]) -> list:
    """Versions in the language whose source was changed since, newest first.

    A withdrawn one has no readers who could be misled.
    """
    catalog = api.portal.get_tool("portal_catalog")
    return list(
        catalog.searchResults(
            Language=language,
            translation_state=OUTDATED,
            review_state={"not": "withdrawn"},
            sort_on="modified",
            sort_order="descending",
        )
    )


def missing_translations(*, now: datetime) -> list[tuple[object, tuple[str, ...]]]:
    """Sources published in the last 30 days, with the languages they lack.

    A version that somebody has begun counts, whoever may see it.
    """
    catalog = api.portal.get_tool("portal_catalog")
    recent = catalog.searchResults(
        object_provides=IRevised.__identifier__,
        review_state="published",
        effective={"query": DateTime((now - RECENT).isoformat()), "range": "min"},
        sort_on="effective",
        sort_order="descending",
    )
    sources = [brain for brain in recent if not brain.translated_from]
    begun = defaultdict(set)
    for brain in catalog.unrestrictedSearchResults(
        TranslationGroup=[brain.TranslationGroup for brain in sources]
    ):
        begun[brain.TranslationGroup].add(brain.Language)
    languages = api.portal.get_registry_record("plone.available_languages")
    lacking = (
        (brain, missing(languages, begun[brain.TranslationGroup])) for brain in sources
    )
    return [(brain, languages) for brain, languages in lacking if languages]
