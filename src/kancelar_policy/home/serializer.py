"""Versions of the home page as JSON: for those who compose them."""

from Acquisition import aq_parent
from kancelar_content.interfaces import IKancelarLayer
from kancelar_policy.home.home_page import IHomePage
from kancelar_policy.home.section import IHomeSection
from plone import api
from plone.restapi.interfaces import IJSONSummarySerializerMetadata
from plone.restapi.interfaces import ISerializeToJson
from plone.restapi.serializer.dxcontent import SerializeFolderToJson
from plone.restapi.serializer.dxcontent import SerializeToJson
from zExceptions import Unauthorized
from zope.component import adapter
from zope.interface import implementer


COMPOSE = "kancelar_policy: Compose HomePage"


def for_composers(home) -> None:
    """Readers have the page: it leaves out hidden sections and what is not their turn.

    :raises Unauthorized: for whoever may not compose the version.
    """
    if not api.user.has_permission(COMPOSE, obj=home):
        raise Unauthorized(home.getId())


@implementer(IJSONSummarySerializerMetadata)
class HomeColumns:
    """Keeps columns that only the desk reads, with user names in them, to itself."""

    def blocklisted_attributes(self) -> set[str]:
        return {"home_authors", "home_handed_in"}


@implementer(ISerializeToJson)
@adapter(IHomePage, IKancelarLayer)
class HomePageToJson(SerializeFolderToJson):
    """A version with its working title and its sections."""

    def __call__(self, *args, **kwargs):
        for_composers(self.context)
        return super().__call__(*args, **kwargs)


@implementer(ISerializeToJson)
@adapter(IHomeSection, IKancelarLayer)
class HomeSectionToJson(SerializeToJson):
    """One section."""

    def __call__(self, *args, **kwargs):
        for_composers(aq_parent(self.context))
        return super().__call__(*args, **kwargs)
