"""The press room of a language, without waking it."""

from dataclasses import dataclass
from plone import api


@dataclass(frozen=True)
class Room:
    """Where a language has its press releases."""

    path: str
    url: str
    title: str


def press_room_of(language: str) -> Room | None:
    """The press room of the language, if the current user may see one."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.searchResults(
        portal_type="PressRoom", Language=language, show_inactive=True
    )
    for brain in found[:1]:
        return Room(brain.getPath(), brain.getURL(), brain.Title)
    return None
