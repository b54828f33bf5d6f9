"""Topics by the words of the office, in the language of the request."""

from plone import api
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory


def topic_titles() -> dict[str, str]:
    """Token to title."""
    factory = getUtility(IVocabularyFactory, "kancelar_content.press.topics")
    return {term.token: term.title for term in factory(api.portal.get())}
