from kancelar_content.interfaces import IKancelarLayer
from plone.base.interfaces import IRedirectAfterLogin
from zope.component import getMultiAdapter
from zope.interface import alsoProvides

import pytest


@pytest.fixture
def after_login(portal, as_user):
    def lead(role, came_from):
        alsoProvides(portal.REQUEST, IKancelarLayer)
        with as_user(role):
            adapter = getMultiAdapter(
                (portal["cs"], portal.REQUEST), IRedirectAfterLogin
            )
            return adapter(came_from)

    return lead


def test_who_works_here_is_led_to_the_desk(portal, after_login):
    assert after_login("PressOfficer", None) == f"{portal.absolute_url()}/cs/@@desk"


def test_also_from_a_home_page(portal, after_login):
    home = f"{portal.absolute_url()}/en/"
    assert after_login("PressOfficer", home).endswith("/cs/@@desk")


def test_who_came_from_a_page_goes_back_to_it(portal, after_login):
    page = f"{portal.absolute_url()}/cs/tiskove-zpravy"
    assert after_login("PressOfficer", page) == page


def test_others_go_where_plone_leads_them(after_login):
    assert after_login("Member", None) is None
