"""A part as JSON: its people learn nothing of the case that it lies in."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from kancelar_content.foi.routing.records_request import IRecordsRequest
from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from zope.component import adapter
from zope.interface import implementer


@implementer(ISerializeToJson)
@adapter(IRecordsRequest, IKancelarLayer)
class SerializeRecordsRequest(SerializeFolderToJson):
    """As plone.restapi has it, with the parent for those only who may see it."""

    def __call__(self, version=None, include_items=True, include_expansion=True):
        result = super().__call__(
            version=version,
            include_items=include_items,
            include_expansion=include_expansion,
        )
        case = aq_parent(aq_inner(self.context))
        if not api.user.has_permission("View", obj=case):
            result["parent"] = {}
            for name in ("people", "asked_items"):
                result.pop(name, None)
        return result
