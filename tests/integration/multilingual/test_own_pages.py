"""Addresses of pages for readers of a language are told without waking the page."""

from kancelar_content.multilingual.own_pages import address_in
from plone import api
from Products.CMFPlone.CatalogTool import CatalogTool

import pytest


@pytest.fixture
def page(portal):
    page = api.content.create(portal["cs"], "Document", id="strana", title="Strana")
    api.content.transition(page, "publish")
    return page


def test_address_is_told_without_waking_the_page(portal, page, monkeypatch):
    def asked(self, query):
        assert "path" not in query, "the page was woken"
        return False

    monkeypatch.setattr(CatalogTool, "allow_inactive", asked)
    with api.env.adopt_roles(["Anonymous"]):
        assert address_in("en", "/cs/strana") == page.absolute_url()
        assert address_in("en", "/cs/nic") is None
