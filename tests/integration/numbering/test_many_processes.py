"""Eight processes take numbers at once from one database: no gap, no double."""

from kancelar_command import ENVIRONMENT
from zeo_server import zeo_server

import pytest
import subprocess
import sys


WRITERS, EACH = 8, 25

BEGIN = """
import sys
from persistent.mapping import PersistentMapping
from ZEO import ClientStorage
from ZODB import DB
from zope.annotation.attribute import AttributeAnnotations
from zope.annotation.interfaces import IAttributeAnnotatable
from zope.component import provideAdapter
from zope.interface import alsoProvides
import transaction

provideAdapter(AttributeAnnotations)
database = DB(ClientStorage.ClientStorage(("127.0.0.1", int(sys.argv[1]))))
"""

PREPARE = f"""{BEGIN}
with database.transaction() as connection:
    site = connection.root()["site"] = PersistentMapping()
    alsoProvides(site, IAttributeAnnotatable)
"""

WRITE = f"""{BEGIN}
from kancelar_content.numbering import next_number
from ZODB.POSException import ConflictError

connection = database.open()
print("ready", flush=True)
sys.stdin.readline()
taken, conflicts = [], 0
while len(taken) < int(sys.argv[2]):
    transaction.begin()
    try:
        number = next_number(connection.root()["site"], "requests", 2026)
        transaction.commit()
    except ConflictError:
        transaction.abort()
        conflicts += 1
    else:
        taken.append(number)
print(conflicts, *taken)
"""


def process(source, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", source, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=ENVIRONMENT,
    )


@pytest.mark.slow
def test_eight_processes_at_once_leave_no_gap_and_no_double(tmp_path):
    with zeo_server(tmp_path) as port:
        assert process(PREPARE, port).wait(60) == 0
        writers = [process(WRITE, port, EACH) for _ in range(WRITERS)]
        for writer in writers:
            assert writer.stdout.readline() == "ready\n"
        for writer in writers:
            writer.stdin.write("go\n")
            writer.stdin.flush()
        written = [writer.communicate(timeout=120)[0].split() for writer in writers]
    conflicts = [int(words[0]) for words in written]
    taken = sorted(int(word) for words in written for word in words[1:])
    assert taken == list(range(1, WRITERS * EACH + 1))
    # They really were in each other's way.
    assert sum(conflicts) > 0
