"""Topics of press releases: their theme in open data."""

from plone import api


RECORD = "kancelar_content.press.topics"


def upgrade(tool) -> None:
    """:param tool: the setup tool; rows without the new cell could not be saved."""
    rows = api.portal.get_registry_record(RECORD, default=None) or []
    api.portal.set_registry_record(RECORD, [{"theme": None, **row} for row in rows])
