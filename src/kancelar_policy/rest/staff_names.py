"""Readers are told no log-in name of the staff, nor can they ask by one.

Stock Plone gives them out as the creators of each item. Who wrote a text for its
readers stands in its byline.
"""

from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.app.dexterity.behaviors.metadata import IOwnership
from plone.dexterity.interfaces import IDexterityContent
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.interfaces import IJSONSummarySerializerMetadata
from plone.restapi.interfaces import IZCatalogCompatibleQuery
from plone.restapi.search.query import ZCatalogCompatibleQueryAdapter
from plone.restapi.serializer.dxfields import CollectionFieldSerializer
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from zope.schema.interfaces import ITuple


COLUMNS = frozenset({"Creator", "listCreators"})
FIELDS = frozenset({IOwnership["creators"], IOwnership["contributors"]})
INDEX = "Creator"


def may_know_staff(context) -> bool:
    """Who edits here knows the others who do."""
    return api.user.has_permission("Modify portal content", obj=context)


def without_staff(query: dict) -> dict:
    """The query with nothing that depends on the log-in name of an author."""
    kept = {name: value for name, value in query.items() if name != INDEX}
    order = kept.pop("sort_on", None)
    order = [order] if isinstance(order, str) else list(order or ())
    if others := [name for name in order if name != INDEX]:
        kept["sort_on"] = others if len(others) > 1 else others[0]
    return kept


@implementer(IJSONSummarySerializerMetadata)
class StaffColumns:
    """Keeps the columns with log-in names out of lists, whoever asks."""

    def blocklisted_attributes(self) -> set[str]:
        return set(COLUMNS)


@implementer(IFieldSerializer)
@adapter(ITuple, IDexterityContent, IKancelarLayer)
class SerializeTuple(CollectionFieldSerializer):
    """Empty where the value is log-in names that the reader may not know."""

    def get_value(self, default=None):
        if self._names_staff() and not may_know_staff(self.context):
            return ()
        return super().get_value(default)

    def _names_staff(self) -> bool:
        field = self.field
        return any(
            field.__name__ == named.__name__ and field.interface is named.interface
            for named in FIELDS
        )


@implementer(IZCatalogCompatibleQuery)
@adapter(Interface, IKancelarLayer)
class PublicQuery(ZCatalogCompatibleQueryAdapter):
    """Takes the author's log-in name for an index that does not exist."""

    def __call__(self, query: dict) -> dict:
        if not may_know_staff(self.context):
            query = without_staff(query)
        return super().__call__(query)
