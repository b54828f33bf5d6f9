from datetime import datetime
from datetime import timedelta
from datetime import UTC
from kancelar_policy.home.renewal_task import HomeRenewalTask
from plone import api


NOON = datetime(2026, 6, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def counter():
    return api.portal.get_tool("portal_catalog").getCounter()


def test_pages_are_renewed_once_when_a_section_begins(portal, compose):
    home = compose(("FreeText", {"begins": NOON}))
    api.content.transition(home, "publish")
    task, before = HomeRenewalTask(), counter()
    assert task.run(portal, NOON - MINUTE) == 0
    assert counter() == before
    assert task.run(portal, NOON) == 1
    assert counter() == before + 1
    assert task.run(portal, NOON) == 0
    assert task.run(portal, NOON + MINUTE) == 0


def test_drafts_renew_nothing(portal, compose):
    compose(("FreeText", {"begins": NOON}))
    assert HomeRenewalTask().run(portal, NOON + MINUTE) == 0


def test_new_day_renews_a_page_with_events(portal, compose):
    api.content.transition(compose(("ComingEvents", {})), "publish")
    task = HomeRenewalTask()
    assert task.run(portal, NOON) == 1
    assert task.run(portal, NOON + MINUTE) == 0
    assert task.run(portal, NOON + timedelta(days=1)) == 1
