from kancelar_content.media.renditions.picture_rules import picture_sources

import pytest


URL = "https://kraj.cz/cs/fotogalerie/most/most"


def card(**facts):
    return {
        "width": 4000,
        "height": 3000,
        "version": "0123456789ab",
        "made": ("320.jpeg", "320.webp", "1024.webp", "1024.jpeg", "320.avif"),
        "focal": (0.25, 0.4),
        **facts,
    }


def test_browser_chooses_among_formats_and_widths():
    picture = picture_sources(card(), URL, "100vw")
    base = f"{URL}/@@rendition/0123456789ab"
    assert picture["sources"] == [
        {"type": "image/avif", "srcset": f"{base}/320.avif 320w"},
        {
            "type": "image/webp",
            "srcset": f"{base}/320.webp 320w, {base}/1024.webp 1024w",
        },
    ]
    assert picture["srcset"] == f"{base}/320.jpeg 320w, {base}/1024.jpeg 1024w"
    assert picture["src"] == f"{base}/1024.jpeg"


def test_place_is_kept_free_and_the_focal_point_stays_in_sight():
    picture = picture_sources(card(), URL, "100vw")
    assert (picture["width"], picture["height"]) == (4000, 3000)
    assert picture["position"] == "25% 40%"


def test_small_photo_tells_its_real_width():
    picture = picture_sources(
        card(width=200, height=150, made=("320.jpeg",)), URL, "9em"
    )
    assert picture["srcset"].endswith("/320.jpeg 200w")


def test_crop_is_offered_once_it_is_made():
    made = ("640.jpeg", "640.webp", "square-320.jpeg", "square-320.webp")
    picture = picture_sources(card(made=made), URL, "9em", "square")
    assert picture["src"].endswith("/square-320.jpeg")
    assert picture["width"] == picture["height"]
    assert "avif" not in str(picture["sources"])
    whole = picture_sources(card(made=made[:2]), URL, "9em", "square")
    assert whole["src"].endswith("/640.jpeg")
    assert (whole["width"], whole["height"]) == (4000, 3000)


@pytest.mark.parametrize(
    "empty",
    [
        pytest.param(None, id="a record that is no photo"),
        pytest.param({}, id="nothing known"),
        pytest.param({"made": (), "width": 3, "version": None}, id="nothing made"),
    ],
)
def test_no_picture_while_nothing_is_made(empty):
    assert picture_sources(empty, URL, "100vw") is None
