"""Statements on accessibility to try, one in each language."""

from datetime import date
from kancelar_policy.demo.texts import DATA
from kancelar_policy.demo.texts import SOURCE_LANGUAGE
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager

import json


PREPARED, REVIEWED = date(2026, 9, 14), date(2026, 11, 2)
RETEST = date(2027, 9, 14)


def create_statements(site, officer: str) -> int:
    """Make the statements that are missing, published; the number made."""
    texts = json.loads((DATA / "accessibility.json").read_text(encoding="utf-8"))
    source_id = texts[SOURCE_LANGUAGE]["id"]
    made = 0
    for language, fields in texts.items():
        folder = site[language]
        if fields["id"] in folder:
            continue
        with api.env.adopt_user(username=officer):
            statement = api.content.create(
                folder,
                "AccessibilityStatement",
                prepared=PREPARED,
                reviewed=REVIEWED,
                retest=RETEST,
                exclude_from_nav=True,
                **fields,
            )
        api.content.transition(statement, "publish")
        if language != SOURCE_LANGUAGE:
            source = site[SOURCE_LANGUAGE][source_id]
            ITranslationManager(source).register_translation(language, statement)
        made += 1
    return made
