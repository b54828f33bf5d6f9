"""Licences by the settings, consents by the register."""

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


@provider(IVocabularyFactory)
def consents(context) -> SimpleVocabulary:
    """UIDs of consents, for those who may see the names of people."""
    portal = api.portal.get()
    if not api.user.has_permission("kancelar_content: View MediaConsents", obj=portal):
        return SimpleVocabulary([])
    found = api.portal.get_tool("portal_catalog")(
        portal_type="MediaConsent", sort_on="sortable_title"
    )
    return SimpleVocabulary(
        [SimpleTerm(brain.UID, brain.UID, brain.Title) for brain in found]
    )
