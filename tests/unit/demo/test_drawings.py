from io import BytesIO
from kancelar_policy.demo.drawings import draw
from kancelar_policy.demo.drawings import MOTIFS
from PIL import Image

import pytest


@pytest.mark.parametrize("motif", MOTIFS)
def test_picture_is_a_whole_jpeg(motif):
    picture = Image.open(BytesIO(draw(motif, 3)))
    picture.load()
    assert (picture.format, picture.size) == ("JPEG", (1600, 900))


def test_same_seed_gives_the_same_picture():
    assert draw("forest", 7) == draw("forest", 7)


def test_other_seed_gives_another_picture():
    assert draw("forest", 7) != draw("forest", 8)


def test_there_are_enough_motifs():
    assert len(MOTIFS) >= 12


def test_plan_is_a_pdf():
    assert draw("plan", 1, kind="PDF").startswith(b"%PDF")
