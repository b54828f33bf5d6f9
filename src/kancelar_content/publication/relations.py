"""Relations as JSON: not even the title of what the reader may not see."""

from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.relationfield import RelationChoiceFieldSerializer
from plone.restapi.serializer.relationfield import RelationListFieldSerializer
from z3c.relationfield.interfaces import IRelationChoice
from z3c.relationfield.interfaces import IRelationList
from zope.component import adapter
from zope.interface import implementer


def may_see(relation) -> bool:
    """Whether the current user may see what the relation leads to, if it is there."""
    target = relation.to_object
    return target is not None and api.user.has_permission("View", obj=target)


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
