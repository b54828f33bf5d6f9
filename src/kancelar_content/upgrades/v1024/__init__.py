"""Requests: time limits of second decisions in a table that the office has saved."""

from importlib.resources import files
from plone import api

import json


RECORD = "kancelar_content.foi.deadlines"


def upgrade(tool) -> None:
    """:param tool: the setup tool; a table without these rows stops the clock."""
    saved = api.portal.get_registry_record(RECORD, default=None)
    if not saved:
        return
    known = {row["name"] for row in saved}
    rows = json.loads(files(__package__).joinpath("rows.json").read_text("utf-8"))
    missing = [row for row in rows if row["name"] not in known]
    api.portal.set_registry_record(RECORD, [*saved, *missing])
