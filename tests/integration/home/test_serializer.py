"""Readers have the home page, not the versions it is composed of."""

from http_client import session
from plone import api

import pytest
import transaction


@pytest.fixture
def home(live_portal, create, as_user):
    made = create("HomePage", title="Pracovní název")
    create("FreeText", made, title="Skryté", hidden=True)
    api.content.transition(made, "publish")
    with as_user("PressOfficer"):
        transaction.commit()
    return made


def test_reader_gets_no_version_and_no_section_as_json(home, live_portal, functional):
    reader = session(live_portal, functional)
    for item in (home, *home.objectValues()):
        answer = reader.get(item.absolute_url())
        assert answer.status_code == 401
        assert "Skryté" not in answer.text


def test_press_officer_gets_them(home, live_portal, functional):
    officer = session(live_portal, functional, username="test-pressofficer")
    for item in (home, *home.objectValues()):
        assert officer.get(item.absolute_url()).json()["title"] == item.title
