from kancelar_content.behaviors.revision import IRevision
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield.interfaces import IRichText
from plone.app.textfield.value import RichTextValue
from zope.event import notify
from zope.lifecycleevent import Attributes
from zope.lifecycleevent import ObjectModifiedEvent

import pytest
import requests


def _text():
    return RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html")


@pytest.fixture
def edit():
    """Save a form: the values of the edit, then the event that names the fields."""

    def save(version, kind="major", **fields):
        IRevision(version).edit_kind = kind
        for name, value in fields.items():
            setattr(version, name, value)
        notify(
            ObjectModifiedEvent(version, Attributes(IRichText, *fields or ("text",)))
        )

    return save


@pytest.fixture
def czech(create):
    return create("PressRelease", id="kraj-opravi-silnici", text=_text())


@pytest.fixture
def translate(create):
    """A translation made with the source at hand."""

    def make(release, language="en", **fields):
        fields = {"title": "The Region repairs a road", "text": _text(), **fields}
        manager = ITranslationManager(release)
        version = manager.add_translation(language)
        for name, value in fields.items():
            setattr(version, name, value)
        version.reindexObject()
        return version

    return make


@pytest.fixture
def english(czech, translate):
    return translate(czech, "en")


@pytest.fixture
def answer(live_portal):
    """What the server answers to a reader."""

    def get(path, headers=None, **options):
        return requests.get(
            f"{live_portal.absolute_url()}/{path}",
            headers={"Accept": "text/html", **(headers or {})},
            timeout=60,
            **options,
        )

    return get
