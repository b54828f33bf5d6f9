"""What the demonstration records in its requests an officer could record as well."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import Policy
from kancelar_content.foi.clock_rules import Step
from kancelar_content.foi.record_rules import RecordedStep
from kancelar_content.foi.record_rules import repeated
from kancelar_content.foi.record_rules import steps_in_effect
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rules
from kancelar_content.foi.step_rules import Case
from kancelar_content.foi.step_rules import Draft
from kancelar_content.foi.step_rules import problems
from kancelar_policy.demo.texts import DATA

import json
import pytest


SHIPPED = json.loads((DATA / "requests.json").read_text(encoding="utf-8"))
RECEIVED, ITEMS = date(2024, 3, 4), ("a", "b")
CHOSEN = {"all": ITEMS, "first": ("a",), "rest": ("b",)}


def later(days):
    return None if days is None else RECEIVED + timedelta(days=days)


def play(scenario):
    """The records of the scenario, each with what is wrong with it."""
    records, wrong = [], []
    for fields in SHIPPED["scenarios"][scenario]:
        day = later(fields["day"])
        draft = Draft(
            kind=fields["kind"],
            day=day,
            delivered=later(fields.get("delivered")),
            days=fields.get("days"),
            items=CHOSEN.get(fields.get("items"), ()),
            grounds=tuple(fields.get("grounds", ())),
            reason_ends=later(fields.get("reason_ends")),
            note=fields.get("note", ""),
            reason=fields.get("reason", ""),
            result=fields.get("result", ""),
            costs_own=fields.get("costs_own"),
            costs_representation=fields.get("costs_representation"),
        )
        received = Step(kinds.RECEIVED, RECEIVED)
        case = Case(
            RECEIVED,
            steps_in_effect(received, records, ITEMS),
            default_rules(),
            Policy(),
            ITEMS,
            {row["token"]: row for row in default_grounds()},
        )
        if found := problems(draft, case, today=date(2030, 1, 1)):
            wrong.append((draft.kind, found))
        records.append(
            RecordedStep(
                Step(draft.kind, day, draft.delivered, draft.days),
                "officer",
                datetime(2024, 3, 4, tzinfo=UTC),
                items=draft.items,
                outcome=fields.get("outcome", ""),
                reason=draft.reason,
                result=draft.result,
                about=fields.get("about"),
            )
        )
    return records, wrong


@pytest.mark.parametrize("scenario", SHIPPED["scenarios"])
def test_steps_of_a_scenario_follow_from_each_other(scenario):
    assert play(scenario)[1] == []


def test_annual_report_has_something_of_each_kind_to_show():
    used = {case["scenario"] for case in SHIPPED["cases"]}
    played = [record for name in used for record in play(name)[0]]
    assert {record.reason for record in played} >= {"a", "b", "d"}
    assert {record.result for record in played} >= {"remitted", "cancelled"}
    assert any(repeated(play(name)[0]) for name in used)
    assert len(SHIPPED["cases"]) == 60
