from kancelar_content.listing.state import catalog_state
from plone import api

import transaction


def test_state_is_told_only_while_nothing_is_changed(live_portal, create):
    transaction.commit()
    catalog = api.portal.get_tool("portal_catalog")
    before = catalog_state(catalog)
    assert before is not None

    create("PressRelease")
    catalog.searchResults(portal_type="PressRelease")
    assert catalog_state(catalog) is None

    transaction.savepoint()
    assert catalog_state(catalog) is None

    transaction.commit()
    assert catalog_state(catalog).serial != before.serial


def test_rolled_back_savepoint_shows_no_state_before_the_end(live_portal, create):
    transaction.commit()
    catalog = api.portal.get_tool("portal_catalog")
    before = catalog_state(catalog)
    savepoint = transaction.savepoint()
    create("PressRelease")
    transaction.savepoint()
    savepoint.rollback()
    transaction.abort()
    assert catalog_state(catalog) == before
