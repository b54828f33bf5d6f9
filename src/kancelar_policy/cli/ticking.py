"""The periodic tasks, run once or every minute beside the server."""

from contextlib import ExitStack
from datetime import datetime
from datetime import UTC
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.configuration import lock_holder
from kancelar_policy.cli.refusal import Refusal
from kancelar_policy.cli.sites import check_versions
from kancelar_policy.cli.sites import open_site
from kancelar_policy.cli.sites import running_zope
from threading import Event
from threading import Thread
from typing import Any

import click
import logging
import time
import zc.lockfile


TRIES = 3
logger = logging.getLogger(__name__)


def tick(configuration: Configuration) -> list[Any]:
    """Run what is due now and commit it, again if another process was faster."""
    from kancelar_content.scheduling import run_due
    from ZODB.POSException import ConflictError

    import transaction

    for attempt in range(1, TRIES + 1):
        with open_site(configuration) as site:
            try:
                transaction.begin()
                reports = run_due(site, datetime.now(UTC))
                transaction.commit()
            except ConflictError:
                if attempt == TRIES:
                    raise
            else:
                return reports
    raise AssertionError("unreachable: the last try returns or raises")


def tick_once(configuration: Configuration) -> None:
    """The command `tick`, for cron; beside a running server there is nothing to do.

    :raises Refusal: if there is no site, or a newer version made it.
    """
    holder = lock_holder(configuration.database_lock)
    if holder and lock_holder(configuration.tick_lock):
        click.echo(f"The running server (process {holder}) does the ticking.")
        return
    if holder:
        raise Refusal(
            f"process {holder} holds the database and does not tick:"
            " serve the site by `kancelar start`, or from a shared storage."
        )
    with ExitStack() as stack:
        if configuration.exists:
            stack.enter_context(running_zope(configuration))
        with open_site(configuration) as site:
            check_versions(site)
        reports = tick(configuration)
    for report in reports:
        click.echo(f"{report.name}: {report.error or f'{report.done} done'}")
    if any(report.error for report in reports):
        raise click.exceptions.Exit(1)


class Ticker(Thread):
    """Ticks at every full minute until it is stopped."""

    def __init__(self, configuration: Configuration) -> None:
        super().__init__(name="tick", daemon=True)
        self.configuration = configuration
        self.stopped = Event()
        self.lock = zc.lockfile.SimpleLockFile(str(configuration.tick_lock))

    def run(self) -> None:
        while not self.stopped.wait(60 - time.time() % 60):
            self.tick()

    def tick(self) -> None:
        try:
            reports = tick(self.configuration)
        except Exception:
            logger.exception("The tick failed, the next one tries again")
            return
        for report in reports:
            if report.error:
                logger.error("Task %s failed: %s", report.name, report.error)
            elif report.done:
                logger.info("Task %s: %s done", report.name, report.done)

    def stop(self) -> None:
        self.stopped.set()
        self.join(timeout=10)
        self.lock.close()
