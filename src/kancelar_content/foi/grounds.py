"""Grounds of refusals as the office keeps them, with their words."""

from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.record_rules import outcomes
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.steps import recorded_steps
from plone import api
from typing import Any
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def grounds(context) -> SimpleVocabulary:
    """The grounds, each with its section before its words."""
    language = api.portal.get_current_language()
    return SimpleVocabulary(
        [
            SimpleTerm(row["token"], row["token"], ground_title(row, language))
            for row in ground_rows()
        ]
    )


def ground_title(row: dict[str, Any], language: str) -> str:
    """Section and words; the office writes them in Czech and English."""
    words = row["cs"] if language == "cs" else row["en"] or row["cs"]
    return f"{row['paragraph']}: {words}"


def sections_of(case: InfoRequest) -> list[str]:
    """Sections on which the case refuses something now, in the order of the grounds."""
    used = {
        token
        for entry in outcomes(recorded_steps(case)).values()
        for token in entry.grounds
    }
    sections = [row["paragraph"] for row in ground_rows() if row["token"] in used]
    return list(dict.fromkeys(sections))
