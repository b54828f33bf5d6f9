from collections import Counter
from kancelar_policy.demo.events import create_events
from kancelar_policy.distribution.accounts import create_accounts
from plone import api


def test_demonstration_has_events_before_and_after_today_once(portal):
    create_accounts()
    made = create_events(portal)
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type="Event")
    languages = Counter(brain.Language for brain in found)
    assert len(found) == made
    assert languages["cs"] >= 25
    assert all(languages[language] >= 3 for language in ("en", "de", "pl"))
    assert Counter(brain.review_state for brain in found)["pending"] == 1
    assert create_events(portal) == 0
