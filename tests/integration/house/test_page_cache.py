"""The cache of pages stays small, on a new site and on one made before."""

from kancelar_policy.page_cache import KEPT_PAGES
from kancelar_policy.page_cache import SECONDS_BETWEEN_CLEANINGS
from plone import api
from zope.component import getUtility
from zope.ramcache.interfaces.ram import IRAMCache

import pytest


PROFILE = "kancelar_policy:default"


@pytest.fixture
def older_site(portal):
    """A site as version 1000 of the profile made it."""
    getUtility(IRAMCache).update(maxEntries=1000, cleanupInterval=300)
    api.portal.get_tool("portal_setup").setLastVersionForProfile(PROFILE, "1000")
    return portal


def bounds():
    cache = getUtility(IRAMCache)
    return cache.maxEntries, cache.cleanupInterval


def test_new_site_cleans_its_cache_often(portal):
    assert bounds() == (KEPT_PAGES, SECONDS_BETWEEN_CLEANINGS)


def test_older_site_does_so_after_its_upgrade(older_site):
    setup = api.portal.get_tool("portal_setup")
    setup.upgradeProfile(PROFILE)
    assert bounds() == (KEPT_PAGES, SECONDS_BETWEEN_CLEANINGS)
