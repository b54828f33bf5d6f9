"""Statements on accessibility to try, one in each language."""

from datetime import date
from kancelar_policy.demo.texts import DATA
from kancelar_policy.distribution.statements import create_statements
from plone import api

import json


PREPARED, REVIEWED = date(2026, 9, 14), date(2026, 11, 2)
RETEST = date(2027, 9, 14)


def publish_statements(site, officer: str) -> int:
    """Make the statements that are missing, published; the number made."""
    texts = json.loads((DATA / "accessibility.json").read_text(encoding="utf-8"))
    with api.env.adopt_user(username=officer):
        made = create_statements(
            site, texts, prepared=PREPARED, reviewed=REVIEWED, retest=RETEST
        )
    for statement in made:
        api.content.transition(statement, "publish")
    return len(made)
