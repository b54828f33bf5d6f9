from datetime import datetime
from datetime import UTC
from kancelar_content.scheduling import Outcome
from kancelar_content.scheduling import run_due
from kancelar_content.scheduling import TaskReport
from kancelar_content.scheduling.interfaces import IPeriodicTask
from ZODB.POSException import ConflictError
from zope.component import getGlobalSiteManager
from zope.component import provideUtility

import pytest


NOW = datetime(2026, 6, 1, 10, tzinfo=UTC)


@pytest.fixture
def register():
    """Register a task for one test."""
    manager = getGlobalSiteManager()
    names = []

    class Task:
        def __init__(self, run):
            self.run = run

    def add(name, run):
        names.append(name)
        provideUtility(Task(run), IPeriodicTask, name=name)

    yield add
    for name in names:
        manager.unregisterUtility(provided=IPeriodicTask, name=name)


def fail(error):
    def run(site, now):
        site.title = "Half done"
        raise error

    return run


def test_every_task_is_told_the_time_and_reported(portal, register):
    told = []
    register("a-diary", lambda site, now: told.append(now) or 3)
    assert TaskReport("a-diary", 3) in run_due(portal, NOW)
    assert told == [NOW]


def test_a_task_may_tell_what_failed_beside_what_it_did(portal, register):
    register("a-diary", lambda site, now: Outcome(2, "one page is torn"))
    assert TaskReport("a-diary", 2, "one page is torn") in run_due(portal, NOW)


def test_a_task_that_fails_leaves_nothing_and_lets_the_others_run(portal, register):
    title = portal.title
    register("a-broken", fail(ValueError("no paper")))
    register("b-fine", lambda site, now: 1)
    reports = {report.name: report for report in run_due(portal, NOW)}
    assert reports["a-broken"] == TaskReport("a-broken", 0, "ValueError: no paper")
    assert reports["b-fine"].done == 1
    assert portal.title == title


def test_a_conflict_is_left_to_the_caller_who_tries_again(portal, register):
    register("a-conflict", fail(ConflictError()))
    with pytest.raises(ConflictError):
        run_due(portal, NOW)
