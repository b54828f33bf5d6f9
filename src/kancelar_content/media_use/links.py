"""Content that links to a photo, or names it among what is related."""

from collections.abc import Iterator
from kancelar_content import _
from kancelar_content.media_use.interfaces import IMediaUse
from kancelar_content.media_use.uses import as_uses
from kancelar_content.media_use.uses import Use
from plone import api
from plone.app.linkintegrity.handlers import referencedRelationship
from zc.relation.interfaces import ICatalog
from zope.component import queryUtility
from zope.interface import implementer
from zope.intid.interfaces import IIntIds


IN_TEXT = _("use_in_text", default="in the text")
RELATED = _("use_related", default="chosen by a field")


@implementer(IMediaUse)
class Links:
    """Links and relations lead to the item's own address, which closes by itself."""

    def uses(self, uid: str) -> Iterator[Use]:
        """From the catalog of relations; wakes only what is asked for."""
        item = api.content.get(UID=uid) or _unrestricted(uid)
        relations, intids = queryUtility(ICatalog), queryUtility(IIntIds)
        if item is None or relations is None or intids.queryId(item) is None:
            return
        found: dict[bool, set[str]] = {True: set(), False: set()}
        for relation in relations.findRelations({"to_id": intids.getId(item)}):
            if not relation.isBroken():
                in_text = relation.from_attribute == referencedRelationship
                found[in_text].add(relation.from_path)
        for in_text, paths in found.items():
            how = IN_TEXT if in_text else RELATED
            yield from as_uses(_records_at(sorted(paths)), how)

    def take_out(self, uid: str) -> None:
        """The address that is linked to answers a placeholder, or nothing."""

    def bring_back(self, uid: str) -> None:
        """Nothing was changed."""


def _unrestricted(uid: str):
    catalog = api.portal.get_tool("portal_catalog")
    for brain in catalog.unrestrictedSearchResults(UID=uid):
        return brain._unrestrictedGetObject()
    return None


def _records_at(paths: list[str]) -> list:
    if not paths:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    query = {"query": paths, "depth": 0}
    return list(catalog.unrestrictedSearchResults(path=query, show_inactive=True))
