"""The nearest hashes are found, and only pictures that look alike are near."""

from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.likeness import NEAR
from kancelar_content.media.imaging.likeness import nearest
from PIL import Image
from PIL import ImageEnhance
from random import Random

import numpy
import pytest


HASHES = st.lists(st.integers(0, 2**64 - 1), max_size=30)


@given(HASHES, st.integers(0, 2**64 - 1), st.integers(0, 40))
def test_nearest_are_those_of_the_least_distance(hashes, wanted, most):
    found = nearest(numpy.array(hashes, numpy.uint64), wanted, most)
    every = sorted((bin(h ^ wanted).count("1"), at) for at, h in enumerate(hashes))
    assert found == [(at, distance) for distance, at in every[:most]]


@pytest.fixture
def scene():
    """Draws another scene for each seed."""

    def draw(seed: int) -> Image.Image:
        random = Random(seed)  # noqa: S311 the same scene each time
        small = Image.new("RGB", (9, 7))
        small.putdata([tuple(random.choices(range(256), k=3)) for _ in range(63)])
        return small.resize((900, 700), Image.Resampling.BICUBIC)

    return draw


@pytest.fixture
def likeness(studio, tmp_path):
    """The perceptual hash of a picture saved as a JPEG."""

    def likeness(image: Image.Image, quality: int = 90) -> int:
        path = tmp_path / "photo.jpg"
        image.save(path, quality=quality)
        return studio.examine(path, path.name).phash

    return likeness


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param(lambda image: image.resize((300, 233)), id="smaller"),
        pytest.param(ImageEnhance.Brightness, id="brighter"),
        pytest.param(lambda image: image.crop((6, 6, 894, 694)), id="edges cut off"),
    ],
)
def test_changed_copy_is_near(changed, scene, likeness):
    image = scene(1)
    copy = changed(image)
    if isinstance(copy, ImageEnhance.Brightness):
        copy = copy.enhance(1.15)
    distance = (likeness(image) ^ likeness(copy, 60)).bit_count()
    assert distance <= NEAR


def test_other_scenes_are_not_near(scene, likeness):
    hashes = [likeness(scene(seed)) for seed in range(6)]
    pairs = [(a ^ b).bit_count() for a in hashes for b in hashes if a != b]
    assert min(pairs) > NEAR


def test_even_picture_is_like_no_other(likeness):
    assert likeness(Image.new("RGB", (300, 200), "navy")) is None
