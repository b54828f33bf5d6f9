"""A process that is killed while it sends: nobody gets a mail twice."""

from kancelar_command import ENVIRONMENT
from kancelar_command import KANCELAR
from kancelar_command import kancelar
from kancelar_command import python
from killing_server import killing_server

import pytest
import signal
import subprocess


READERS, BATCH, KILLED_AT = 30, 5, 7

PREPARED = """
import sys
from datetime import datetime, timedelta, UTC
from pathlib import Path
from kancelar_content.scheduling import run_due
from kancelar_content.subscriptions.settings import PREFIX
from kancelar_content.subscriptions.store import need_store
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
from plone import api
from plone.app.textfield.value import RichTextValue
import transaction

with open_site(Configuration(Path(sys.argv[1]))) as site:
    api.portal.set_registry_record("plone.smtp_host", "127.0.0.1")
    api.portal.set_registry_record("plone.smtp_port", int(sys.argv[2]))
    api.portal.set_registry_record("plone.email_from_address", "tisk@kraj.example")
    api.portal.set_registry_record(f"{PREFIX}.batch", int(sys.argv[4]))
    store = need_store(site)
    now = datetime.now(UTC)
    for number in range(int(sys.argv[3])):
        address = f"r{number}@example.org"
        store.request(address, language="cs", topics=(), frequency="immediate",
                      now=now, days=3, letters_a_day=3)
        store.confirm(store.find(address), now=now)
    store.letters.clear()
    run_due(site, now)
    transaction.commit()
    text = RichTextValue("<p>Silnice.</p>", "text/html", "text/html")
    release = api.content.create(site["cs"]["tiskove-zpravy"], "PressRelease",
                                 title="Kraj opraví silnici", text=text)
    release.creators = ("somebody",)
    for name, steps in (("author", ["submit"]), ("head", ["approve", "publish"])):
        site.acl_users.userFolderAddUser(name, "Correct-horse-1", ["Manager"], [])
        for step in steps:
            with api.env.adopt_user(username=name):
                api.content.transition(release, step, comment="Reason")
    transaction.commit()
"""

AGED = """
import sys
from datetime import timedelta
from pathlib import Path
from kancelar_content.subscriptions.store import find_store
from kancelar_policy.cli.configuration import Configuration
from kancelar_policy.cli.sites import open_site
import transaction

with open_site(Configuration(Path(sys.argv[1]))) as site:
    for claim in find_store(site).claims.values():
        claim.made -= timedelta(minutes=11)
    transaction.commit()
"""


@pytest.fixture
def killer():
    with killing_server(KILLED_AT) as server:
        yield server


@pytest.mark.slow
def test_killed_in_the_middle_of_a_batch_sends_nothing_twice(data, killer):
    prepared = python(PREPARED, data, killer.port, READERS, BATCH)
    assert prepared.returncode == 0, prepared.stderr
    killer.process = subprocess.Popen(
        [KANCELAR, "tick", "--data", data], env=ENVIRONMENT, stdout=subprocess.DEVNULL
    )
    assert killer.process.wait(120) == -signal.SIGKILL
    assert len(killer.recipients) == KILLED_AT
    killer.process = None

    done = kancelar("tick", "--data", data)
    assert done.returncode == 0, done.stderr
    taken_over = 2 * BATCH
    assert len(killer.recipients) == KILLED_AT + READERS - taken_over
    assert len(set(killer.recipients)) == len(killer.recipients)

    assert python(AGED, data).returncode == 0
    told = kancelar("tick", "--data", data)
    assert told.returncode == 1
    assert f"{BATCH} mails were under way when a machine stopped" in told.stdout
    assert len(killer.recipients) == KILLED_AT + READERS - taken_over
