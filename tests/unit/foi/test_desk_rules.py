"""The desk puts what is late above what is due, and what waits below."""

from datetime import date
from kancelar_content.foi.desk_rules import stage_of

import pytest


TODAY = date(2026, 10, 20)


def day(number):
    return date(2026, 10, number)


@pytest.mark.parametrize(
    ("due", "until", "stage"),
    [
        (day(19), None, "late"),
        (day(20), None, "today"),
        (day(21), None, "soon"),
        (None, day(19), "missed"),
        (None, day(20), "waiting"),
    ],
)
def test_stage_follows_from_the_days(due, until, stage):
    assert stage_of(due, until, today=TODAY)[2] == stage


def test_case_without_days_is_not_on_the_desk():
    assert stage_of(None, None, today=TODAY) is None


def test_most_urgent_stands_above():
    days = [(day(21), None), (None, day(19)), (day(19), None), (day(18), None)]
    stages = sorted(stage_of(*one, today=TODAY) for one in days)
    assert [(found.day, stage) for _place, found, stage in stages] == [
        (18, "late"),
        (19, "late"),
        (19, "missed"),
        (21, "soon"),
    ]
