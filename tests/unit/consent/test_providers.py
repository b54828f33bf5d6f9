from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.consent.providers import embed_of
from kancelar_policy.consent.providers import PROVIDERS
from kancelar_policy.consent.rules import CHOICES
from kancelar_policy.consent.rules import SEPARATOR
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest


YOUTUBE = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ"
VIMEO = "https://player.vimeo.com/video/76979871?dnt=1"
FRAMES = {
    "www.youtube-nocookie.com",
    "player.vimeo.com",
    "mapy.com",
    "frame.mapy.cz",
    "www.openstreetmap.org",
}


@pytest.mark.parametrize(
    ("address", "frame"),
    [
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ", YOUTUBE),
        ("https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90s", f"{YOUTUBE}?start=90"),
        ("https://youtu.be/aqz-KE-bpKQ?t=1m30s", f"{YOUTUBE}?start=90"),
        ("http://m.youtube.com/live/aqz-KE-bpKQ", YOUTUBE),
        ("https://www.youtube.com/shorts/aqz-KE-bpKQ", YOUTUBE),
        ("https://vimeo.com/76979871", VIMEO),
        ("https://vimeo.com/76979871/abcdef1234", f"{VIMEO}&h=abcdef1234"),
        ("https://player.vimeo.com/video/76979871?h=abcdef12", f"{VIMEO}&h=abcdef12"),
        ("https://mapy.cz/s/gapakovohu", "https://mapy.com/s/gapakovohu"),
        (
            "https://mapy.com/cs/zakladni?x=15.05&y=50.76&z=13",
            "https://frame.mapy.cz/?x=15.05&y=50.76&z=13",
        ),
    ],
)
def test_address_of_a_video_or_map_has_its_frame(address, frame):
    assert embed_of(address).frame == frame


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/",
        "https://www.youtube.com/@libereckykraj",
        "https://www.youtube.com/watch?v=short",
        'https://youtu.be/aqz-KE-bpKQ"><script>',
        "https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ",
        "https://evil.example@youtu.be/aqz-KE-bpKQ",
        "https://evil.example/?https://youtu.be/aqz-KE-bpKQ",
        "javascript://youtu.be/aqz-KE-bpKQ",
        "//youtu.be/aqz-KE-bpKQ",
        "https://vimeo.com/about",
        "https://mapy.cz/",
        "https://mapy.cz/zakladni?x=a&y=50&z=13",
        "https://www.openstreetmap.org/node/1",
        "https://www.openstreetmap.org/#map=15/89.9/15",
        "https://youtu.be:x/aqz-KE-bpKQ",
        "https://[/",
        "",
    ],
)
def test_any_other_address_stays_a_link(address):
    assert embed_of(address) is None


def test_map_of_openstreetmap_shows_the_place_and_its_mark():
    address = "https://www.openstreetmap.org/?mlat=50.76&mlon=15.05#map=15/50.76/15.05"
    asked = parse_qs(urlsplit(embed_of(address).frame).query)
    west, south, east, north = map(float, asked["bbox"][0].split(","))
    assert west < 15.05 < east
    assert south < 50.76 < north
    assert east - west < 0.04
    assert asked["marker"] == ["50.76,15.05"]


def test_only_a_short_video_is_tall():
    assert embed_of("https://www.youtube.com/shorts/aqz-KE-bpKQ").tall
    assert not embed_of("https://youtu.be/aqz-KE-bpKQ").tall


@given(
    st.sampled_from(sorted(host for one in PROVIDERS for host in one.hosts)),
    st.text(max_size=60),
)
def test_whatever_is_asked_the_frame_is_of_a_known_host(host, rest):
    embed = embed_of(f"https://{host}/{rest}")
    assert embed is None or urlsplit(embed.frame).hostname in FRAMES


def test_names_of_services_fit_into_the_cookie():
    names = [provider.name for provider in PROVIDERS]
    assert len({*names, *CHOICES}) == len(names) + len(CHOICES)
    assert not [name for name in names if SEPARATOR in name or "." in name]
