"""What departments were asked for in the demonstration's requests."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from kancelar_content.deadlines.rules import next_working_day
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.routing.asking import ask
from kancelar_content.foi.routing.exchange import parts_of
from kancelar_content.foi.routing.exchange import write
from kancelar_content.foi.steps import items_of
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.registry import FOLDER
from kancelar_policy.demo.requests import OFFICERS
from kancelar_policy.demo.texts import DATA
from plone import api
from plone.namedfile.file import NamedBlobFile
from typing import Any

import json


def create_records(site) -> int:
    """Ask departments in some open cases; the number made, none if some were asked."""
    cases = [one for one in site[FOLDER].values() if one.portal_type == "InfoRequest"]
    if any(parts_of(case) for case in cases):
        return 0
    today = site_today()
    shipped = json.loads((DATA / "records.json").read_text(encoding="utf-8"))
    made = 0
    for fields in shipped:
        named = [case for case in cases if case.title.startswith(fields["subject"])]
        # The newest is open: each subject comes once a year.
        case = max(named, key=lambda case: case.received, default=None)
        if case is not None:
            _ask(case, fields, today)
            made += 1
    return made


def _ask(case: InfoRequest, fields: dict[str, Any], today: date) -> None:
    with api.env.adopt_user(username=OFFICERS[0]):
        part = ask(
            case,
            fields["title"],
            fields["question"],
            fields["people"],
            next_working_day(today + timedelta(days=fields["due"])),
            [item.getId() for item in items_of(case)],
            at=_morning(today, fields["asked"]),
        )
    for entry in fields["entries"]:
        with api.env.adopt_user(username=entry["by"]):
            write(
                part,
                entry["kind"],
                entry["text"],
                files=tuple(_files(entry)),
                at=_morning(today, entry["ago"]),
            )


def _files(entry: dict[str, Any]) -> list[NamedBlobFile]:
    if "file" not in entry:
        return []
    name, text = entry["file"]
    return [NamedBlobFile(text.encode(), filename=name)]


def _morning(today: date, days_ago: int) -> datetime:
    return datetime.combine(today - timedelta(days=days_ago), time(8, 15), UTC)
