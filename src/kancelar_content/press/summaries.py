"""What search results of REST may say of releases."""

from kancelar_content.interfaces import IKancelarLayer
from plone.restapi.interfaces import IJSONSummarySerializerMetadata
from plone.restapi.interfaces import ISerializeToJsonSummary
from plone.restapi.serializer.summary import DefaultJSONSummarySerializer
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


@implementer(IJSONSummarySerializerMetadata)
class ReleaseColumns:
    """Keeps columns that only the desk reads, with user names in them, to itself."""

    def blocklisted_attributes(self) -> set[str]:
        return {"release_authors", "release_is_template", "release_step"}


@implementer(ISerializeToJsonSummary)
@adapter(Interface, IKancelarLayer)
class Summary(DefaultJSONSummarySerializer):
    """Takes what may be shown from the site alone.

    The stock one takes a form variable of the name of its cache for the cache itself:
    a reader could name the attributes that are shown, of the whole object.
    """

    def __init__(self, context, request) -> None:
        request.form.pop("summary_serializer_metadata", None)
        super().__init__(context, request)
