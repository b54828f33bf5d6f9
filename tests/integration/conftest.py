from kancelar_content.interfaces import IKancelarLayer
from plone import api
from plone.app.testing import setRoles
from plone.app.testing import TEST_USER_ID
from pytest_plone import fixtures_factory
from zope.event import notify
from zope.interface import alsoProvides
from zope.traversing.interfaces import BeforeTraverseEvent

import kancelar_layer as layer
import pytest
import transaction


globals().update(
    fixtures_factory(
        (
            (layer.FUNCTIONAL_TESTING, "functional"),
            (layer.INTEGRATION_TESTING, "integration"),
        )
    )
)


def _enter(portal, request):
    """Do what the publisher does on entering a site: layers and languages."""
    notify(BeforeTraverseEvent(portal, request))
    alsoProvides(request, IKancelarLayer)
    setRoles(portal, TEST_USER_ID, ["Manager"])


@pytest.fixture
def portal(integration):
    _enter(integration["portal"], integration["request"])
    return integration["portal"]


@pytest.fixture
def live_portal(functional):
    """A site that a real HTTP server answers from; commit what the server must see."""
    portal = functional["portal"]
    _enter(portal, functional["request"])
    transaction.commit()
    return portal


#: Where editors make what has a place of its own in each language.
PLACES = {"PressRelease": "PressRoom", "Event": "EventCalendar"}


def _place(portal, portal_type, language):
    place = PLACES.get(portal_type)
    if place is None:
        return portal[language]
    return next(item for item in portal[language].values() if item.portal_type == place)


@pytest.fixture
def create(request):
    """Make content: `create("PressRelease", title=..., language="cs")`."""
    site = request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )

    def make(portal_type, container=None, language="cs", **fields):
        if container is None:
            container = _place(site, portal_type, language)
        fields.setdefault("title", "Kraj opraví silnici")
        return api.content.create(container, portal_type, **fields)

    return make


@pytest.fixture
def as_user(request):
    """Act as a new user with one role: `with as_user("PressOfficer"): ...`."""
    request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )
    made = {}

    def act(role, username=None):
        username = username or f"test-{role.lower().replace(' ', '-')}"
        if username not in made:
            with api.env.adopt_roles(["Manager"]):
                made[username] = api.user.create(
                    username=username,
                    email=f"{username}@example.org",
                    password="Correct-horse-1",
                    roles=("Member", role),
                )
        return api.env.adopt_user(username=username)

    return act


@pytest.fixture
def publish(as_user):
    """Bring a release through the workflow; the approver is not its author."""

    def bring(release, *steps, comment="Reason"):
        for step in steps or ("submit", "approve", "publish"):
            actor = "submitter" if step == "submit" else "approver"
            with as_user("Manager", username=actor):
                api.content.transition(release, step, comment=comment)
        return release

    return bring
