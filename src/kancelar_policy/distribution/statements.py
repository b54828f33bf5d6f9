"""The statement on accessibility in each language that a site begins with, a draft."""

from collections.abc import Mapping
from datetime import date
from datetime import timedelta
from kancelar_policy.distribution.structure import LANGUAGES
from pathlib import Path
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from typing import Any

import json


STATEMENTS = Path(__file__).parent / "kancelar" / "statements.json"

#: A new site has to be assessed by then.
FIRST_ASSESSMENT = timedelta(days=30)


def draft_statements(site, *, today: date) -> int:
    """Make the drafts that are missing; they say what has to be completed."""
    texts = json.loads(STATEMENTS.read_text(encoding="utf-8"))
    retest = today + FIRST_ASSESSMENT
    return len(
        create_statements(site, texts, prepared=today, reviewed=today, retest=retest)
    )


def create_statements(
    site,
    texts: Mapping[str, Mapping[str, Any]],
    *,
    prepared: date,
    reviewed: date,
    retest: date,
) -> list:
    """Make a draft in every language that has no statement; those that were made.

    They are linked as translations of each other and of what was there. A page of
    another kind that stands at the address of a statement is left as it is.
    """
    found = {language: _statement_of(site[language]) for language in LANGUAGES}
    made = []
    for language, fields in texts.items():
        if found[language] is not None or fields["id"] in site[language]:
            continue
        source = next((each for each in found.values() if each is not None), None)
        found[language] = api.content.create(
            site[language],
            "AccessibilityStatement",
            prepared=prepared,
            reviewed=reviewed,
            retest=retest,
            exclude_from_nav=True,
            **fields,
        )
        made.append(found[language])
        if source is not None:
            ITranslationManager(source).register_translation(language, found[language])
    return made


def _statement_of(folder):
    found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type="AccessibilityStatement", path="/".join(folder.getPhysicalPath())
    )
    return found[0]._unrestrictedGetObject() if found else None
