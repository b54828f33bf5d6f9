"""The office as its letters name it: what an administrator set of the identity."""

from kancelar_content.foi.letters.office import IOffice
from kancelar_content.foi.letters.office import Letterhead
from kancelar_policy.identity.known import identity
from zope.interface import implementer


@implementer(IOffice)
class OfficeOfTheSite:
    """Answers with the name and address of the site's footer."""

    def letterhead(self, language: str) -> Letterhead:
        known = identity(language)
        return Letterhead(known.name, known.address, known.data_box, known.email)
