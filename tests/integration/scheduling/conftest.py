from datetime import datetime
from datetime import timedelta
from datetime import UTC
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.value import RichTextValue

import pytest


TEXT = "<p>Kraj opraví silnici.</p>"


@pytest.fixture
def embargoed(create, publish):
    """A release under embargo whose minute has come since."""

    def make(language="cs", minutes_ago=5, translation_of=None, **fields):
        release = create(
            "PressRelease",
            language=language,
            text=RichTextValue(TEXT, "text/html", "text/html"),
            **fields,
        )
        if translation_of is not None:
            ITranslationManager(translation_of).register_translation(language, release)
        release.embargo = datetime.now(UTC) + timedelta(hours=1)
        publish(release, "submit", "approve", "embargo")
        release.embargo = datetime.now(UTC) - timedelta(minutes=minutes_ago)
        release.reindexObject()
        return release

    return make
