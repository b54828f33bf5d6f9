"""Files are examined and drawn in a process of its own, whatever is in them."""

from kancelar_content.media.imaging.limits import Limits
from kancelar_content.media.imaging.studio import Studio
from kancelar_content.media.imaging.unreadable import Unreadable
from kancelar_content.media.imaging.wanted import Wanted
from PIL import Image

import pytest


def test_photo_is_examined(studio, saved):
    found = studio.examine(saved(), "photo.jpg")
    assert (found.kind, found.width, found.height) == ("jpeg", 600, 400)
    assert found.colours == ("green",)
    assert found.orientation == "landscape"
    assert found.focal[0] > 0.6
    assert found.focal[1] < 0.5


def test_pictures_are_made_in_the_order_they_were_wanted(studio, saved, tmp_path):
    wanted = [Wanted("small", 100), Wanted("square", 200, 200, "webp")]
    small, square = studio.render(saved(), wanted, tmp_path)
    assert (small.name, small.width, small.height) == ("small", 100, 67)
    with Image.open(square.path) as image:
        assert (image.format, image.size) == ("WEBP", (200, 200))


def test_studio_goes_on_after_a_file_it_refuses(studio, saved, tmp_path):
    empty = tmp_path / "empty.jpg"
    empty.touch()
    with pytest.raises(Unreadable) as refusal:
        studio.examine(empty, "empty.jpg")
    assert refusal.value.message == "media_file_empty"
    assert studio.examine(saved(), "photo.jpg").width == 600


def test_busy_machine_is_not_the_fault_of_the_file(saved):
    with Studio(Limits(seconds=0)) as starved, pytest.raises(Unreadable) as refusal:
        starved.examine(saved(), "photo.jpg")
    assert refusal.value.reason == "busy"
