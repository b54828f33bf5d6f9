"""A place of albums in each language and in the menu, and its items in no search."""

from kancelar_policy.distribution.structure import build_section
from kancelar_policy.distribution.structure import GALLERIES
from plone import api


RECORD = "plone.types_not_searched"
MENU = "plone.displayed_types"


def upgrade(tool) -> None:
    """:param tool: the setup tool; asked for by the step."""
    build_section(api.portal.get(), GALLERIES)
    hidden = api.portal.get_registry_record(RECORD)
    api.portal.set_registry_record(
        RECORD, (*hidden, *(t for t in ("Photo", "Video") if t not in hidden))
    )
    shown = api.portal.get_registry_record(MENU)
    if "MediaGallery" not in shown:
        api.portal.set_registry_record(MENU, (*shown, "MediaGallery"))
