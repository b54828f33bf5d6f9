from DateTime import DateTime
from http_client import session
from plone.app.textfield.value import RichTextValue

import pytest
import transaction


@pytest.fixture
def release(create):
    """A complete draft, ready to be handed in."""
    return create(
        "PressRelease",
        title="Kraj opraví silnici",
        description="Oprava začne v červnu.",
        text=RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html"),
    )


@pytest.fixture
def anonymous(live_portal, functional):
    return session(live_portal, functional)


@pytest.fixture
def login(live_portal, functional, as_user):
    def log_in(role, username=None):
        username = username or f"test-{role.lower().replace(' ', '-')}"
        with as_user(role, username=username):
            pass
        transaction.commit()
        return session(live_portal, functional, username=username)

    return log_in


@pytest.fixture
def body():
    return RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html")


@pytest.fixture
def released(create, publish, body):
    """A published release; `steps` bring it elsewhere."""

    def make(*steps, effective=None, **fields):
        release = create("PressRelease", text=body, **fields)
        if effective:
            release.effective_date = DateTime(effective)
        publish(release, *steps)
        transaction.commit()
        return release

    return make
