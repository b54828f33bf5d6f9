"""A page about all that somebody keeps, or about the one that its address names."""

from kancelar_content.listing.view import ListingView
from kancelar_content.multilingual.reading_language import remember_language
from kancelar_content.staff_page import open_staff_page
from kancelar_content.staff_page import TypedValues
from plone.protect import CheckAuthenticator
from zExceptions import NotFound
from zope.i18nmessageid import Message
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class KeptPage(ListingView, TypedValues):
    """`@@<page>` for all of them, `@@<page>/<id>` for one."""

    identifier = ""

    def find(self) -> bool:
        """Take up the one that is named, if the user may open it."""
        raise NotImplementedError

    def publishTraverse(self, request, name: str):
        """The id; whether it exists is told later."""
        if self.identifier:
            raise NotFound(self.context, name, request)
        self.identifier = name
        return self

    def __call__(self):
        open_staff_page(self.request)
        remember_language(self.request)
        self.errors: dict[str, Message] = {}
        posted = self.request.method == "POST"
        if posted:
            CheckAuthenticator(self.request)
        if not self.identifier:
            return self.begin() if posted else self.overview()
        if not self.find():
            raise NotFound(self.context, self.identifier, self.request)
        return self.act() if posted else self.shown()
