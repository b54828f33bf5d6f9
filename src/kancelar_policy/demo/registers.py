"""What registers have beside their entries, to try: a plan, a proposal, a note."""

from datetime import date
from datetime import datetime
from datetime import UTC
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import registers
from kancelar_content.accessibility.barrier_register import take
from kancelar_content.registers.audit.log import NOTE
from kancelar_content.registers.audit.logs import record
from kancelar_content.registers.retention.disposal import propose
from kancelar_content.registers.retention.rules import Plan
from kancelar_content.registers.retention.settings import PREFIX
from kancelar_content.registers.rules import Row
from kancelar_policy.demo.texts import DATA
from plone import api

import json


REGISTER = "barrier-reports"
#: An example; the file plan of the office decides.
PLAN = Plan(file_mark="101.2.1", mark="S", years=3, trigger="closed")
DAYS = 30


def create_disposal(site, officer: str) -> int:
    """Make old reports, one of them proposed for disposal; the number made."""
    texts = json.loads((DATA / "registers.json").read_text(encoding="utf-8"))
    years = {datetime.fromisoformat(old["received"]).year for old in texts["old"]}
    begins = tuple(f"bar-{year}-" for year in years)
    if any(name.startswith(begins) for name in registers(site).objectIds()):
        return 0
    plans = api.portal.get_registry_record(f"{PREFIX}.plans")
    plans = [*plans, {"register": REGISTER, **vars(PLAN)}]
    api.portal.set_registry_record(f"{PREFIX}.plans", plans)
    with api.env.adopt_user(username=officer):
        made = [_old_report(site, fields) for fields in texts["old"]]
        report = made[0]
        row = Row(0, "/".join(report.getPhysicalPath()), (report.number,))
        proposed = [(row, report.closed)]
        propose(site, REGISTER, PLAN, proposed, datetime.now(UTC))
        for report in registers(site).values():
            if api.content.get_state(report) == "received":
                record(report, NOTE, comment=texts["note"])
                break
    return len(made)


def _old_report(site, fields: dict):
    """A report that was answered and closed in its time."""
    report = take(
        site,
        Told(what=fields["what"], aid="", email=""),
        language=fields["language"],
        now=datetime.fromisoformat(fields["received"]),
        days=DAYS,
    )
    report.answer = fields["answer"]
    for step in ("answer", "close"):
        api.content.transition(report, step)
    report.answered = report.closed = date.fromisoformat(fields["closed"])
    report.reindexObject()
    return report
