"""Pure rules of the pages of a feed."""

from collections.abc import Callable
from kancelar_content.listing.paging import last_page


ENTRIES = 30


def page_number(value: str | None, *, total: int) -> int | None:
    """The page asked for, by default the first; None if it does not exist."""
    if not value:
        return 1
    if not (value.isascii() and value.isdigit() and len(value) <= 6):
        return None
    number = int(value)
    return number if 1 <= number <= last_page(total, ENTRIES) else None


def page_addresses(
    number: int, *, total: int, address: Callable[[int], str]
) -> dict[str, str]:
    """Addresses by the relations of RFC 5005; none if there is one page only."""
    last = last_page(total, ENTRIES)
    if last == 1:
        return {}
    pages = {"first": 1, "last": last}
    if number > 1:
        pages["previous"] = number - 1
    if number < last:
        pages["next"] = number + 1
    return {relation: address(page) for relation, page in sorted(pages.items())}
