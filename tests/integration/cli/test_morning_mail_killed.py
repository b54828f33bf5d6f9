"""A process that is killed while it sends the morning mail: nobody gets it twice."""

from kancelar_command import ENVIRONMENT
from kancelar_command import python
from killing_server import killing_server

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


@pytest.fixture
def killer():
    with killing_server(KILLED_AT) as server:
        yield server


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
