from datetime import datetime
from datetime import UTC
from kancelar_content.press.workflow import history
from kancelar_content.scheduling import run_due
from two_writers import run_two

import transaction


def published(site):
    reports = run_due(site, datetime.now(UTC))
    return sum(report.done for report in reports if report.name == "press-embargo")


def test_two_machines_at_once_publish_once(live_portal, functional, embargoed):
    release = embargoed()
    transaction.commit()
    writers = run_two(functional["zodbDB"], live_portal.getId(), published)
    transaction.begin()
    assert sorted(writer.conflicts for writer in writers) == [0, 1]
    assert sorted(writer.results for writer in writers) == [[0], [1]]
    assert release.number == 1
    assert [step["action"] for step in history(release)].count("publish") == 1
