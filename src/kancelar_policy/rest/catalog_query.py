"""How REST reads the query of `@search`."""

from DateTime.interfaces import DateTimeError
from kancelar_content import _
from kancelar_content.interfaces import IKancelarLayer
from plone.restapi.exceptions import QueryParsingError
from plone.restapi.interfaces import IZCatalogCompatibleQuery
from plone.restapi.search.query import ZCatalogCompatibleQueryAdapter
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface


#: No list is as long; a C long that the catalog cuts by is.
MOST = 2**31 - 1


@implementer(IZCatalogCompatibleQuery)
@adapter(Interface, IKancelarLayer)
class ReadableQuery(ZCatalogCompatibleQueryAdapter):
    """Names the value that makes no sense; the stock one fails at it."""

    def parse_query_param(self, idx_name: str, idx_query: Any) -> int:
        """:raises ValueError: unless it is a number that can count something."""
        number = super().parse_query_param(idx_name, idx_query)
        if not 0 <= number <= MOST:
            raise ValueError(idx_name)
        return number

    def __call__(self, query: dict[str, Any]) -> dict[str, Any]:
        """:raises BadRequest: at the first value that cannot be asked for."""
        read: dict[str, Any] = {}
        for name, value in query.items():
            try:
                read |= super().__call__({name: value})
            except (
                AttributeError,
                DateTimeError,
                QueryParsingError,
                TypeError,
                ValueError,
            ) as error:
                message = _(
                    "error_search_value",
                    default="The value of ${name} is not understood.",
                    mapping={"name": name},
                )
                raise BadRequest(translate(message, context=self.request)) from error
        return read
