"""A file that content keeps has no address but those of the views that give it."""

from kancelar_content.interfaces import IKancelarLayer
from plone.namedfile.interfaces import INamedTyped
from typing import NoReturn
from zope.component import adapter
from zope.interface import implementer
from zope.publisher.interfaces import NotFound
from zope.publisher.interfaces.browser import IBrowserPublisher


@implementer(IBrowserPublisher)
@adapter(INamedTyped, IKancelarLayer)
class NoAddress:
    """Without it `photo/image` answers with the name of a class of Python."""

    def __init__(self, file, request) -> None:
        self.file = file

    def browserDefault(self, request) -> NoReturn:  # the names are Zope's
        raise NotFound(self.file, "", request)

    def publishTraverse(self, request, name: str) -> NoReturn:
        raise NotFound(self.file, name, request)
