from datetime import datetime
from http_client import session
from kancelar_content.opendata.settings import PREFIX
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile

import pytest
import pytz
import transaction


BASE = "https://www.example.cz"
#: What the form stores: repetition needs a zone that knows summer time.
ZONE = pytz.timezone("Europe/Prague")


@pytest.fixture
def reader(live_portal, functional):
    return session(live_portal, functional, accept="*/*")


@pytest.fixture
def secure(live_portal):
    api.portal.set_registry_record(f"{PREFIX}.address", BASE)
    api.portal.set_registry_record(f"{PREFIX}.contact", "data@example.cz")
    transaction.commit()


@pytest.fixture
def released(live_portal, create, publish):
    def make(*steps, attachments=None, **fields):
        fields.setdefault("description", "Perex")
        text = RichTextValue("<p>Text.</p>", "text/html", "text/html")
        release = create("PressRelease", text=text, **fields)
        for name, title in (attachments or {}).items():
            file = NamedBlobFile(b"x", "application/pdf", name)
            api.content.create(release, "File", id=name, title=title, file=file)
        publish(release, *steps)
        transaction.commit()
        return release

    return make


@pytest.fixture
def event(live_portal, create):
    def make(**fields):
        fields.setdefault("description", "Přijďte.")
        fields.setdefault("location", "Budova kraje")
        fields.setdefault("start", ZONE.localize(datetime(2026, 6, 1, 9)))
        fields.setdefault("end", ZONE.localize(datetime(2026, 6, 1, 11)))
        made = create("Event", **fields)
        api.content.transition(made, "publish")
        made.reindexObject()
        transaction.commit()
        return made

    return make
