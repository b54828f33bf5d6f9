"""Reports of barriers to try: one late, one to answer, one closed."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import registers
from kancelar_content.accessibility.barrier_register import take
from kancelar_policy.demo.texts import DATA
from plone import api

import json


DAYS = 30


def create_barrier_reports(site, officer: str) -> int:
    """Make the reports, oldest first; the number made, none if there are some."""
    if any(item.portal_type == "BarrierReport" for item in registers(site).values()):
        return 0
    reports = json.loads((DATA / "barriers.json").read_text(encoding="utf-8"))
    for fields in reports:
        report = take(
            site,
            Told(**{name: fields.get(name, "") for name in ("what", "aid", "email")}),
            language=fields["language"],
            now=datetime.now(UTC) - timedelta(days=fields["days_ago"]),
            days=DAYS,
        )
        report.answer = fields.get("answer")
        with api.env.adopt_user(username=officer):
            for step in fields["steps"]:
                api.content.transition(report, step)
    return len(reports)
