"""The number of a consent, which is its title and its address, too."""

from kancelar_content import _
from kancelar_content.media.rights.media_consent import IMediaConsent
from kancelar_content.media.rights.media_consent import MediaConsent
from kancelar_content.numbering.series import Series
from kancelar_content.numbering.series import take_number
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.content.interfaces import INameFromTitle
from zope.component import adapter
from zope.interface import implementer


SERIES = "media_consent"

consents = Series(
    title=_("series_consents", default="Consents to photos"),
    pattern="SO/{year}/{number:04}",
)


def number_consent(consent: MediaConsent) -> str:
    """The number of the consent, taken of the year in which it is written down."""
    if not consent.number:
        consent.number = take_number(api.portal.get(), SERIES, site_today().year).text
    consent.title = consent.number
    return consent.number


def give_number(consent: MediaConsent, event) -> None:
    """A consent that was made by code under an id of its own has a number as well."""
    if not consent.number or consent.title != consent.number:
        number_consent(consent)
        consent.reindexObject()


@implementer(INameFromTitle)
@adapter(IMediaConsent)
class AddressOfConsent:
    """Plone asks for a title to make an address of: it gets the number."""

    def __init__(self, consent: MediaConsent) -> None:
        self.consent = consent

    @property
    def title(self) -> str:
        return number_consent(self.consent)
