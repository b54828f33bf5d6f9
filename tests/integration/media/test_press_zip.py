"""Photos of an album for journalists, in one file."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from io import BytesIO
from kancelar_content.media.press_zip.contents import choose
from kancelar_content.media.press_zip.contents import Contents
from kancelar_content.media.press_zip.jobs import ask
from kancelar_content.media.press_zip.jobs import find
from kancelar_content.media.press_zip.jobs import PressZipTask
from kancelar_content.media.press_zip.zip_rules import zipped
from plone import api
from zipfile import ZipFile

import pyexiv2
import pytest
import transaction


NOW = datetime(2026, 6, 5, 12, tzinfo=UTC)


@pytest.fixture
def press_album(live_portal, album, photo):
    """A public album: a photo for journalists, and one that is not."""
    made = album(title="Most")
    photo(made, title="Most přes řeku", caption_cs="Otevření mostu.")
    photo(made, title="Jen pro web", allowed_uses=["web"])
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(made, "publish")
    transaction.commit()
    return made


def block(photo):
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(photo, "block")
    transaction.commit()


def test_file_has_photos_for_journalists_with_their_texts(press_album):
    choice = choose(press_album)

    body = b"".join(zipped(Contents(choice, "print", "cs")))

    assert choice.left_out == ("Jen pro web",)
    with ZipFile(BytesIO(body)) as archive:
        names = archive.namelist()
        assert names == ["popisky.txt", "licence.txt", "001-most-pres-reku.jpg"]
        captions = archive.read("popisky.txt").decode()
        with pyexiv2.ImageData(archive.read(names[2])) as image:
            xmp = image.read_xmp()
    assert "Popisek: Otevření mostu.\r\nFoto: Jan Malý\r\n" in captions
    assert xmp["Xmp.photoshop.Credit"] == "Jan Malý"


def test_large_file_is_made_by_the_tick_and_erased_in_time(press_album, live_portal):
    name = ask(live_portal, press_album, (), "print", "cs", NOW)
    assert not find(live_portal, name, NOW).is_ready()

    assert PressZipTask().run(live_portal, NOW) == 1
    transaction.commit()
    job = find(live_portal, name, NOW)
    with job.blob.open() as file:
        assert len(ZipFile(file).namelist()) == 3
    assert PressZipTask().run(live_portal, NOW) == 0

    later = NOW + timedelta(days=8)
    assert find(live_portal, name, later) is None
    assert PressZipTask().run(live_portal, later) == 1


def test_blocked_photo_is_never_in_a_file_that_is_kept(press_album, live_portal, photo):
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(photo(press_album, title="Druhá"), "publish")
    transaction.commit()
    name = ask(live_portal, press_album, (), "print", "cs", NOW)
    PressZipTask().run(live_portal, NOW)
    transaction.commit()

    block(press_album["most-pres-reku"])
    assert not find(live_portal, name, NOW).is_ready()

    PressZipTask().run(live_portal, NOW)
    transaction.commit()
    with find(live_portal, name, NOW).blob.open() as file:
        assert [n for n in ZipFile(file).namelist() if n.endswith("jpg")] == [
            "001-druha.jpg"
        ]


def test_file_of_which_nothing_may_be_given_is_dropped(press_album, live_portal):
    name = ask(live_portal, press_album, (), "print", "cs", NOW)
    block(press_album["most-pres-reku"])

    PressZipTask().run(live_portal, NOW)

    assert find(live_portal, name, NOW) is None
