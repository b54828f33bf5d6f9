"""Relations of published texts: not even the title of what the reader may not see."""

from collections.abc import Iterator
from DateTime import DateTime
from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.app.layout.viewlets import ViewletBase
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.relationfield import RelationChoiceFieldSerializer
from plone.restapi.serializer.relationfield import RelationListFieldSerializer
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zc.relation.interfaces import ICatalog
from zope.component import adapter
from zope.component import getUtility
from zope.interface import implementer
from zope.intid.interfaces import IIntIds


def may_see(relation) -> bool:
    """Whether the current user may see what the relation leads to, if it is there."""
    target = relation.to_object
    return target is not None and api.user.has_permission("View", obj=target)


def related_links(content) -> list[dict[str, str]]:
    """Published items related to the content, and those it is related to.

    First its own in the editor's order, then those in its language; none that this
    reader may not see.
    """
    own = list(_leads_to(content))
    paths = list(dict.fromkeys([*own, *_leads_here(content)]))
    if not paths:
        return []
    found = api.portal.get_tool("portal_catalog").searchResults(
        path={"query": paths, "depth": 0},
        review_state="published",
        effectiveRange=DateTime(),
        show_inactive=True,
    )
    brains = {
        path: brain
        for brain in found
        if (path := brain.getPath()) in own or brain.Language == content.Language()
    }
    return [
        {"title": brain.Title, "url": brain.getURL()}
        for path in paths
        if (brain := brains.get(path))
    ]


def _leads_to(content) -> Iterator[str]:
    for relation in content.relatedItems or ():
        if not relation.isBroken() and relation.to_path:
            yield relation.to_path


def _leads_here(content) -> Iterator[str]:
    """Paths from the relation catalog; what is there is not woken."""
    numbers = getUtility(IIntIds)
    number = numbers.queryId(content)
    if number is None:
        return
    query = {"to_id": number, "from_attribute": "relatedItems"}
    for relation in getUtility(ICatalog).findRelations(query):
        reference = numbers.refs.get(relation.from_id)
        if reference is not None:
            yield reference.path


class NoRelatedItems(ViewletBase):
    """The stock list would show staff what is not public; the page has its own."""

    def index(self) -> str:
        return ""


@implementer(IFieldSerializer)
@adapter(IRelationChoice, IDexterityContent, IKancelarLayer)
class VisibleRelation(RelationChoiceFieldSerializer):
    """The one item that a field leads to, or nothing."""

    def get_value(self, default=None):
        relation = super().get_value(default)
        return relation if relation and may_see(relation) else None


@implementer(IFieldSerializer)
@adapter(IRelationList, IDexterityContent, IKancelarLayer)
class VisibleRelations(RelationListFieldSerializer):
    """Those items of a field's that may be seen."""

    def get_value(self, default=None):
        return [r for r in super().get_value(default) or () if may_see(r)]
