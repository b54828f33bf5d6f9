"""`/.well-known/security.txt`, RFC 9116."""

from datetime import datetime
from datetime import UTC
from kancelar_policy.discovery.rules import is_expired
from kancelar_policy.discovery.rules import security_text
from kancelar_policy.discovery.settings import setting
from plone import api
from Products.Five import BrowserView
from zExceptions import NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class WellKnown(BrowserView):
    """Serves the file while somebody stands behind its contacts."""

    name = ""

    def publishTraverse(self, request, name: str) -> "WellKnown":
        if self.name or name != "security.txt":
            raise NotFound(name)
        self.name = name
        return self

    def __call__(self) -> str:
        contacts = setting("security_contacts")
        checked = setting("security_checked")
        today = datetime.now(UTC).date()
        known = self.name and contacts and checked
        if not known or is_expired(checked, today=today):
            raise NotFound(self.name)
        response = self.request.response
        response.setHeader("Content-Type", "text/plain; charset=utf-8")
        response.setHeader("Cache-Control", "public, max-age=3600")
        site = api.portal.get().absolute_url()
        return security_text(
            contacts=contacts,
            checked=checked,
            languages=api.portal.get_registry_record("plone.available_languages"),
            canonical=f"{site}/.well-known/security.txt",
            policy=setting("security_policy") or "",
        )
