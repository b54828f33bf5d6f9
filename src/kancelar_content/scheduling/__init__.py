"""Work that is done when its time comes, without anybody asking for it."""

from dataclasses import dataclass
from datetime import datetime
from kancelar_content.scheduling.interfaces import IPeriodicTask
from ZODB.POSException import ConflictError
from zope.component import getUtilitiesFor

import logging
import transaction


logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Outcome:
    """What a task did, and in words what of it failed while the rest was done."""

    done: int
    error: str | None = None


@dataclass(frozen=True)
class TaskReport:
    """What became of one task: how many things it did, and what failed."""

    name: str
    done: int
    error: str | None = None


def run_due(site, now: datetime) -> list[TaskReport]:
    """Run every task once, in the order of their names.

    A task that fails leaves nothing behind and does not keep the others from running.
    Nothing is committed: the caller commits, and on a ConflictError aborts and calls
    again, since another process may have done the work meanwhile.

    :raises ConflictError: from a task that read what another process changes.
    """
    tasks = sorted(getUtilitiesFor(IPeriodicTask))
    return [_run(name, task, site, now) for name, task in tasks]


def _run(name: str, task: IPeriodicTask, site, now: datetime) -> TaskReport:
    savepoint = transaction.savepoint()
    try:
        outcome = task.run(site, now)
    except ConflictError:
        raise
    except Exception as error:  # whatever a plug-in raises, the others run
        savepoint.rollback()
        logger.exception("The task %s failed", name)
        return TaskReport(name, 0, f"{type(error).__name__}: {error}")
    if isinstance(outcome, Outcome):
        return TaskReport(name, outcome.done, outcome.error)
    return TaskReport(name, outcome)
