from http_client import session
from plone import api

import pytest
import transaction


@pytest.fixture
def compose(create):
    """A draft with sections: `compose(("FreeText", {"text": ...}), ...)`."""

    def make(*sections, language="cs", title="Úvodní stránka", **fields):
        home = create("HomePage", language=language, title=title, **fields)
        for kind, values in sections:
            values = {"title": kind, **values}
            create(kind, container=home, **values)
        return home

    return make


@pytest.fixture
def show():
    """Publish a version and let the server see it."""

    def publish(home):
        api.content.transition(home, "publish")
        transaction.commit()
        return home

    return publish


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="text/html")
