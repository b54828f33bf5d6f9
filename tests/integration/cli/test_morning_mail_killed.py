"""A process that is killed while it sends the morning mail: nobody gets it twice."""

from aiosmtpd.controller import Controller
from kancelar_command import ENVIRONMENT
from kancelar_command import free_port
from kancelar_command import python

import os
import pytest
import signal
import subprocess
import sys


OFFICERS, KILLED_AT = 6, 3

PREPARED = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from kancelar_content.accessibility.barrier_form import Told
from kancelar_content.accessibility.barrier_register import take
from kancelar_content.registers.morning.settings import PREFIX
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
from plone import api
import transaction

with open_site(Configuration(Path(sys.argv[1]))) as site:
    for name, value in {
        "plone.smtp_host": "127.0.0.1", "plone.smtp_port": int(sys.argv[2]),
        "plone.email_from_address": "evidence@kraj.example",
        f"{PREFIX}.enabled": True,
    }.items():
        api.portal.set_registry_record(name, value)
    for number in range(int(sys.argv[3])):
        name = f"officer{number}"
        site.acl_users.userFolderAddUser(name, "Correct-horse-1", ["PressOfficer"], [])
        user = api.user.get(username=name)
        user.setMemberProperties({"email": f"{name}@example.org"})
    take(site, Told(what="Mapa."), language="cs",
         now=datetime(2026, 10, 1, tzinfo=UTC), days=30)
    transaction.commit()
"""

TICK = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from kancelar_content.scheduling import run_due
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
import transaction

with open_site(Configuration(Path(sys.argv[1]))) as site:
    transaction.begin()
    run_due(site, datetime(2026, 11, int(sys.argv[2]), 8, tzinfo=UTC))
    transaction.commit()
"""


class Killer:
    """Takes mails; at one of them it kills the sender before it answers."""

    def __init__(self):
        self.recipients = []
        self.process = None

    async def handle_DATA(self, server, session, envelope):
        self.recipients += envelope.rcpt_tos
        if self.process and len(self.recipients) == KILLED_AT:
            os.kill(self.process.pid, signal.SIGKILL)
        return "250 OK"


@pytest.fixture
def killer():
    handler = Killer()
    controller = Controller(handler, hostname="127.0.0.1", port=free_port())
    controller.start()
    handler.port = controller.port
    yield handler
    controller.stop()


@pytest.mark.slow
def test_killed_while_sending_repeats_no_mail_of_the_day(data, killer):
    prepared = python(PREPARED, data, killer.port, OFFICERS)
    assert prepared.returncode == 0, prepared.stderr
    killer.process = subprocess.Popen(
        [sys.executable, "-c", TICK, data, "25"], env=ENVIRONMENT
    )
    assert killer.process.wait(120) == -signal.SIGKILL
    assert len(killer.recipients) == KILLED_AT
    killer.process = None

    again = python(TICK, data, 25)
    assert again.returncode == 0, again.stderr
    assert len(killer.recipients) == KILLED_AT

    next_day = python(TICK, data, 26)
    assert next_day.returncode == 0, next_day.stderr
    assert len(killer.recipients) == KILLED_AT + OFFICERS
