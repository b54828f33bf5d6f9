"""Albums with photos that the tests draw."""

from datetime import date
from http_client import session
from io import BytesIO
from PIL import Image
from plone import api
from plone.namedfile.file import NamedBlobImage
from tus_sender import Sender

import pytest
import transaction


@pytest.fixture
def drawn():
    """Bytes of a JPEG in one colour: `drawn("navy", (640, 480))`."""

    def draw(colour: str = "navy", size: tuple[int, int] = (640, 480)) -> bytes:
        file = BytesIO()
        Image.new("RGB", size, colour).save(file, "JPEG")
        return file.getvalue()

    return draw


@pytest.fixture
def album(create):
    """Make an album in the gallery of a language: `album(title=…)`."""

    def make(language: str = "cs", **fields):
        gallery = next(
            item
            for item in api.portal.get()[language].values()
            if item.portal_type == "MediaGallery"
        )
        fields.setdefault("day", date(2026, 6, 5))
        return create("MediaAlbum", container=gallery, **fields)

    return make


@pytest.fixture
def photo(create, drawn):
    """Put a photo that is ready for readers into an album: `photo(album, title=…)`."""

    def make(album, **fields):
        fields = {
            "title": "Most",
            "alt_cs": "Most přes řeku",
            "credit": "Jan Malý",
            "licence": "press",
            "people_state": "nobody",
            **fields,
        }
        image = NamedBlobImage(drawn(), "image/jpeg", "most.jpg")
        return create("Photo", container=album, image=image, **fields)

    return make


@pytest.fixture
def consent(portal, create):
    """Of a person to be on photos."""
    with api.env.adopt_roles(["Manager"]):
        return create(
            "MediaConsent",
            container=portal["evidence"],
            title="",
            person="Jana Nováková",
            since=date(2026, 1, 1),
        )


@pytest.fixture
def uploads(tmp_path, monkeypatch):
    monkeypatch.setenv("TUS_TMP_FILE_DIR", str(tmp_path / "uploads"))
    return tmp_path / "uploads"


@pytest.fixture
def sender(live_portal, functional, uploads, as_user, album):
    """A press officer who sends into an album: `sender(album)`."""

    def make(made, username: str = "mluvci", role: str = "PressOfficer") -> Sender:
        with as_user(role, username=username):
            transaction.commit()
        client = session(live_portal, functional, username=username)
        return Sender(client, made.absolute_url())

    return make
