"""Around a part there is nothing to navigate: stock REST would name its case."""

from kancelar_content.foi.routing.records_request import IRecordsRequest
from kancelar_content.interfaces import IKancelarLayer
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IExpandableElement)
@adapter(IRecordsRequest, IKancelarLayer)
class NoContextNavigation:
    """What plone.restapi answers where no navigation is available."""

    def __init__(self, context, request) -> None:
        self.context = context

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        shown = {"@id": f"{self.context.absolute_url()}/@contextnavigation"}
        if expand:
            shown |= {"available": False, "items": []}
        return {"contextnavigation": shown}


class NoContextNavigationGet(Service):
    """`@contextnavigation` of a part."""

    def reply(self) -> dict[str, Any]:
        shown = NoContextNavigation(self.context, self.request)(expand=True)
        return shown["contextnavigation"]
