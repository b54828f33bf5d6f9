"""Requests for information to try: two years of cases, of persons who do not exist."""

from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from datetime import UTC
from itertools import count
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.info_request import InfoRequest
from kancelar_content.foi.intake import take_request
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.steps import items_of
from kancelar_content.foi.steps import record
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.registry import FOLDER
from kancelar_policy.demo.texts import DATA
from plone import api
from typing import Any

import json


OFFICERS = ("referent106", "referentka106")
#: What complaints, decisions of the superior and judgments have besides.
REMEDY_FIELDS = ("reason", "result", "costs_own", "costs_representation", "quote")
#: A company number with a right check digit: that of the region itself.
ICO = "70891508"


def create_requests(site) -> int:
    """Make the cases, oldest first; the number made, none if there are some."""
    if any(item.portal_type == "InfoRequest" for item in site[FOLDER].values()):
        return 0
    shipped = json.loads((DATA / "requests.json").read_text(encoding="utf-8"))
    today = site_today()
    for number, fields in zip(count(1), shipped["cases"]):
        with api.env.adopt_user(username=OFFICERS[fields["officer"]]):
            received = today - timedelta(days=fields["days_ago"])
            case = _take(site, shipped["applicants"], fields, received, number)
            for step in shipped["scenarios"][fields["scenario"]]:
                if step["day"] <= fields["days_ago"]:
                    _record(case, step, OFFICERS[fields["officer"]], today)
    return len(shipped["cases"])


def _take(
    site,
    applicants: dict[str, Any],
    fields: dict[str, Any],
    received: date,
    number: int,
) -> InfoRequest:
    kind, subject = fields["kind"], fields["subject"]
    names = applicants[kind]
    name = names[fields["who"] % len(names)]
    of_kind = (
        {"applicant_born": date(1960 + number % 40, number % 12 + 1, number % 28 + 1)}
        if kind == "natural"
        else {"applicant_ico": ICO}
    )
    items = [] if fields["scenario"] == "new" else fields["items"]
    return take_request(
        site,
        received,
        items,
        title=subject,
        way=fields["way"],
        competence=fields["competence"],
        department=fields["department"],
        text=f"Žádám o\N{NO-BREAK SPACE}tyto informace: {', '.join(fields['items'])}.",
        applicant_kind=kind,
        applicant_name=name,
        applicant_address=f"Smyšlená {number}, 460 00 Vzorov",
        applicant_email=f"zadatel{number}@example.org",
        **of_kind,
    )


def _record(case: InfoRequest, fields: dict[str, Any], by: str, today: date) -> None:
    day = case.received + timedelta(days=fields["day"])
    names = [item.getId() for item in items_of(case)]
    chosen = {"all": names, "first": names[:1], "rest": names[1:] or names}
    record(
        case,
        RecordedStep(
            step=Step(
                fields["kind"],
                day,
                _later(case, fields.get("delivered"), today),
                fields.get("days"),
            ),
            by=by,
            recorded=datetime.combine(day, time(9, 30), UTC),
            note=fields.get("note", ""),
            items=tuple(chosen[fields["items"]]) if "items" in fields else (),
            outcome=fields.get("outcome", ""),
            grounds=tuple(fields.get("grounds", ())),
            reason_ends=_later(case, fields.get("reason_ends")),
            about=fields.get("about"),
            **{name: fields[name] for name in REMEDY_FIELDS if name in fields},
        ),
    )


def _later(
    case: InfoRequest, days: int | None, last: date | None = None
) -> date | None:
    """So many days after the request came; none of a day that has not come yet."""
    if days is None:
        return None
    day = case.received + timedelta(days=days)
    return None if last is not None and day > last else day
