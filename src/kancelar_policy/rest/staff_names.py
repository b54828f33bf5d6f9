"""An item tells its creators to those who may edit it."""

from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.app.dexterity.behaviors.metadata import IOwnership
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.dxfields import CollectionFieldSerializer
from zope.component import adapter
from zope.interface import implementer
from zope.schema.interfaces import ITuple


FIELDS = frozenset({IOwnership["creators"], IOwnership["contributors"]})


@implementer(IFieldSerializer)
@adapter(ITuple, IDexterityContent, IKancelarLayer)
class SerializeTuple(CollectionFieldSerializer):
    """Empty where the value is log-in names that the reader may not know."""

    def get_value(self, default=None):
        if self._names_staff() and not self._may_know_staff():
            return ()
        return super().get_value(default)

    def _may_know_staff(self) -> bool:
        return api.user.has_permission("Modify portal content", obj=self.context)

    def _names_staff(self) -> bool:
        field = self.field
        return any(
            field.__name__ == named.__name__ and field.interface is named.interface
            for named in FIELDS
        )
