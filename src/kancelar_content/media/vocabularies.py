"""Licences by the settings."""

from kancelar_content.media.settings import licence_rows
from plone import api
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


@provider(IVocabularyFactory)
def licences(context) -> SimpleVocabulary:
    """Names in the language of the request, or in Czech."""
    language = api.portal.get_current_language()
    return SimpleVocabulary(
        [
            SimpleTerm(row["token"], row["token"], row.get(language) or row["cs"])
            for row in licence_rows()
        ]
    )
