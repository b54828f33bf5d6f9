"""Consents as a vocabulary: each is looked up, for there may be thousands."""

from collections.abc import Iterator
from kancelar_content.search.wanted import clean_text
from kancelar_content.search.wanted import read_wanted
from plone import api
from zope.interface import implementer
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.interfaces import IVocabularyTokenized
from zope.schema.vocabulary import SimpleTerm


VIEW = "kancelar_content: View MediaConsents"
TYPE = "MediaConsent"

#: So many are offered for what was typed.
OFFERED = 20


def may_see_consents() -> bool:
    """Whether the user may know the names of people."""
    return bool(api.user.has_permission(VIEW, obj=api.portal.get()))


def consent_label(consent) -> str:
    """Name, role and number, as those who see consents choose by them."""
    words = ", ".join(filter(None, (consent.person, consent.role)))
    return f"{words} ({consent.number})"


def find_consents(text: str) -> list:
    """Consents with all words in name, role or number; the last may be unfinished."""
    wanted = read_wanted(clean_text(text))
    query = {"SearchableText": wanted.expression()} if wanted else {}
    found = api.portal.get_tool("portal_catalog")(
        portal_type=TYPE,
        sort_on="created",
        sort_order="descending",
        sort_limit=OFFERED,
        **query,
    )
    return [brain._unrestrictedGetObject() for brain in found[:OFFERED]]


def consents_by_uid(uids) -> dict:
    """Consents that are there, whoever asks, by UID."""
    if not uids:
        return {}
    found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type=TYPE, UID=list(uids)
    )
    return {brain.UID: brain._unrestrictedGetObject() for brain in found}


@implementer(IVocabularyTokenized)
class Consents:
    """UIDs of consents, for those who may see the names of people."""

    def __contains__(self, value) -> bool:
        return self._find(value) is not None

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator[SimpleTerm]:
        """Numbers only: whoever lists all must not wake all."""
        for brain in self._all():
            yield SimpleTerm(brain.UID, brain.UID, brain.Title)

    def getTerm(self, value) -> SimpleTerm:
        """:raises LookupError: if there is no such consent for the user."""
        consent = self._find(value)
        if consent is None:
            raise LookupError(value)
        return SimpleTerm(value, value, consent_label(consent))

    getTermByToken = getTerm

    def search(self, text: str) -> list[SimpleTerm]:
        """What a person who types is offered."""
        if not may_see_consents():
            return []
        uids = ((consent.UID(), consent) for consent in find_consents(text))
        return [SimpleTerm(uid, uid, consent_label(each)) for uid, each in uids]

    def _find(self, value):
        if not isinstance(value, str) or not may_see_consents():
            return None
        return consents_by_uid([value]).get(value)

    def _all(self):
        if not may_see_consents():
            return ()
        return api.portal.get_tool("portal_catalog")(
            portal_type=TYPE, sort_on="sortable_title"
        )


@provider(IVocabularyFactory)
def consents(context) -> Consents:
    """The vocabulary; forms ask it by `search`."""
    return Consents()
