"""All places that use a photo or video, asked of every plug-in."""

from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.media_use.interfaces import IMediaUse
from plone import api
from typing import Any
from zope.component import getUtilitiesFor


@dataclass(frozen=True)
class Use:
    """One place: its title and address, how it uses the item, and its state."""

    title: str
    url: str
    how: Any
    state: str = ""


def uses_of(uid: str) -> list[Use]:
    """Every place, each way of use once."""
    found = (use for plugin in _plugins() for use in plugin.uses(uid))
    return list(dict.fromkeys(found))


def take_out(uid: str) -> None:
    """Show the item nowhere."""
    for plugin in _plugins():
        plugin.take_out(uid)


def bring_back(uid: str) -> None:
    """Show the item again where it was."""
    for plugin in _plugins():
        plugin.bring_back(uid)


def _plugins() -> list:
    return [plugin for _name, plugin in sorted(getUtilitiesFor(IMediaUse))]


def records_of(uids: Iterable[str]) -> list:
    """Catalog records of content, whoever asks."""
    wanted = list(uids)
    if not wanted:
        return []
    catalog = api.portal.get_tool("portal_catalog")
    return list(catalog.unrestrictedSearchResults(UID=wanted))


def as_uses(records: Iterable, how: Any) -> Iterator[Use]:
    """Records as places that use it one way."""
    for record in records:
        state = record.review_state
        yield Use(
            title=record.Title or record.getId,
            url=record.getURL(),
            how=how,
            state=state if isinstance(state, str) else "",
        )
