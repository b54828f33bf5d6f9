"""The number of a case, which is its address, too: nothing of its wording is."""

from kancelar_content import _
from kancelar_content.foi.info_request import IInfoRequest
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.numbering.series import Series
from kancelar_content.numbering.series import take_number
from kancelar_content.publication.site_time import site_today
from plone import api
from plone.app.content.interfaces import INameFromTitle
from zope.component import adapter
from zope.interface import implementer


SERIES = "info_request"

requests = Series(
    title=_("series_requests", default="Requests for information"),
    pattern="KH-106/{year}/{number:04}",
)


def number_case(case: InfoRequest) -> str:
    """The number of the case, taken of the year of its delivery if it has none yet."""
    if not case.number:
        received = case.received or site_today()
        case.number = take_number(api.portal.get(), SERIES, received.year).text
    return case.number


@implementer(INameFromTitle)
@adapter(IInfoRequest)
class AddressOfCase:
    """Plone asks for a title to make an address of: it gets the number."""

    def __init__(self, case: InfoRequest) -> None:
        self.case = case

    @property
    def title(self) -> str:
        return number_case(self.case)
