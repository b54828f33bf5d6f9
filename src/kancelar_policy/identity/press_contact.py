"""Whom journalists ask about a photo: the address of the site's footer."""

from kancelar_content.media.press_contact import IPressContact
from kancelar_policy.identity.known import identity
from zope.interface import implementer


@implementer(IPressContact)
class ContactOfTheSite:
    """Answers with what an administrator set of the identity."""

    def email(self, language: str) -> str:
        return identity(language).email
