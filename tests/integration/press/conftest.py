from plone.app.textfield.value import RichTextValue

import pytest


@pytest.fixture
def release(create):
    """A complete draft, ready to be handed in."""
    return create(
        "PressRelease",
        title="Kraj opraví silnici",
        description="Oprava začne v červnu.",
        text=RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html"),
    )
