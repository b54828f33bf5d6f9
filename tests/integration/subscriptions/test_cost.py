"""What publishing and planning cost does not grow with the number of readers."""

from datetime import datetime
from datetime import UTC
from kancelar_content.scheduling import run_due
from kancelar_content.subscriptions.courier import _take
from kancelar_content.subscriptions.settings import PREFIX
from kancelar_content.subscriptions.store import Subscriber
from plone import api

import pytest
import transaction


@pytest.fixture
def woken(monkeypatch):
    """Counts the subscribers that are loaded from the database."""
    counted = []
    wake = Subscriber.__setstate__

    def count(self, state):
        counted.append(1)
        wake(self, state)

    monkeypatch.setattr(Subscriber, "__setstate__", count)
    return counted


@pytest.fixture
def many(subscribed, live_portal):
    """Five hundred readers, none of them in memory."""
    subscribed(*(f"r{number}@example.org" for number in range(500)))
    live_portal._p_jar.cacheMinimize()
    return live_portal


def test_publishing_and_planning_wake_no_reader(many, tick, publish_release, woken):
    tick()
    publish_release()
    transaction.begin()
    run_due(many, datetime.now(UTC))
    transaction.abort()
    assert woken == []


def test_a_batch_wakes_its_own_readers_only(many, tick, publish_release, woken):
    api.portal.set_registry_record(f"{PREFIX}.batch", 20)
    transaction.commit()
    tick()
    publish_release()
    tick()
    many._p_jar.cacheMinimize()
    batch = _take(many)
    transaction.abort()
    assert len(batch.mails) == 20
    assert len(woken) == 20
