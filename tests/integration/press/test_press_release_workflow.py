from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException

import pytest


@pytest.fixture
def release(create):
    from plone.app.textfield.value import RichTextValue

    return create(
        "PressRelease",
        text=RichTextValue("<p>Kraj opraví silnici.</p>", "text/html", "text/html"),
    )


def test_first_publication_gives_the_first_number(release, publish):
    assert publish(release).release_number().startswith("1/")
