"""How REST reads the query of `@search`."""

from DateTime.interfaces import DateTimeError
from kancelar_content import _
from kancelar_content.interfaces import IKancelarLayer
from plone.restapi.exceptions import QueryParsingError
from plone.restapi.interfaces import IZCatalogCompatibleQuery
from plone.restapi.search.query import ZCatalogCompatibleQueryAdapter
from Products.ZCatalog.query import IndexQuery
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.interface.interfaces import ComponentLookupError


#: No list is as long; a C long that the catalog cuts by is.
MOST = 2**31 - 1

#: What the parsers of restapi and of the catalog raise at a forged value.
UNREADABLE = (
    AttributeError,
    ComponentLookupError,
    DateTimeError,
    QueryParsingError,
    TypeError,
    ValueError,
)


def not_understood(name: str, request: Any) -> BadRequest:
    """What to raise at the value of the name."""
    message = _(
        "error_search_value",
        default="The value of ${name} is not understood.",
        mapping={"name": name},
    )
    return BadRequest(translate(message, context=request))


def _listed(value: Any) -> list | tuple:
    if value is None:
        return []
    return value if isinstance(value, list | tuple) else [value]


def _sorts(index: Any) -> bool:
    """Whether the catalog can sort by the index."""
    return hasattr(index, "documentToKeyMap")


def _are_orders(value: Any, sorting: int) -> bool:
    """Whether it is one order for all that is sorted by, or one for each."""
    orders = _listed(value)
    texts = all(isinstance(order, str) for order in orders)
    return texts and len(orders) in (0, 1, sorting)


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
            except UNREADABLE as error:
                raise not_understood(name, self.request) from error
        for name in read:
            try:
                self._check(name, read)
            except UNREADABLE as error:
                raise not_understood(name, self.request) from error
        return read

    def _check(self, name: str, query: dict[str, Any]) -> None:
        """:raises ValueError: if the catalog would fail at the value."""
        # The catalog knows the spelling `sort-on` too, but nothing has read its value.
        if name.startswith("sort-"):
            raise ValueError(name)
        sorting = self._sorting(query)
        if name == "sort_on" and not all(map(_sorts, sorting)):
            raise ValueError(name)
        if name == "sort_order" and not _are_orders(query[name], len(sorting)):
            raise ValueError(name)
        index = self.get_index(name)
        if index is not None:
            asked = IndexQuery(
                query, name, index.query_options, index.operators, index.useOperator
            )
            if any(isinstance(key, dict) for key in asked.keys):
                raise ValueError(name)

    def _sorting(self, query: dict[str, Any]) -> list:
        """The indexes to sort by; Plone leaves out the names that it does not know."""
        found = [self.get_index(name) for name in _listed(query.get("sort_on"))]
        return [index for index in found if index is not None]
