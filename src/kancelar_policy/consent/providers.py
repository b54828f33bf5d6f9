"""Which addresses are videos and maps of other services, and how each is framed."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from math import cos
from math import radians
from urllib.parse import parse_qs
from urllib.parse import SplitResult
from urllib.parse import urlencode
from urllib.parse import urlsplit

import re


VIDEO, MAP = "video", "map"
#: Of the frame of a map; a map shows the same whatever it is shown on.
PIXELS_WIDE, PIXELS_HIGH, TILE = 736, 414, 256
#: Maps of the web end here.
LAST_LATITUDE = 85.0

YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")
YOUTUBE_PATH = re.compile(r"/(?:embed|live|shorts)/([^/]+)/?")
SECONDS = re.compile(r"(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?")
VIMEO_PATH = re.compile(r"/(?:video/)?(\d{1,12})(?:/([0-9a-f]{6,20}))?/?")
MAPY_SHORT = re.compile(r"/s/([a-z]{4,20})")
OSM_PLACE = re.compile(
    r"map=(\d{1,2})/(-?\d{1,2}(?:\.\d{1,10})?)/(-?\d{1,3}(?:\.\d{1,10})?)(?:&.*)?"
)
DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,10})?")
ZOOM = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class Provider:
    """A service, by the name that the cookie and the title that readers know."""

    name: str
    title: str
    kind: str
    hosts: frozenset[str]
    frame: Callable[[SplitResult, Mapping[str, str]], str | None]


@dataclass(frozen=True)
class Embed:
    """A video or map: who has it, the address of its frame, and whether it is tall."""

    provider: Provider
    frame: str
    tall: bool = False


def embed_of(address: str) -> Embed | None:
    """What an address shows; None for any other address."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").removeprefix("www.")
        plain = parts.port is None and "@" not in parts.netloc
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not plain:
        return None
    for provider in PROVIDERS:
        if host in provider.hosts and (frame := provider.frame(parts, query)):
            return Embed(provider, frame, parts.path.startswith("/shorts/"))
    return None


def _youtube(parts: SplitResult, query: Mapping[str, str]) -> str | None:
    if (parts.hostname or "").endswith("youtu.be"):
        video = parts.path.strip("/")
    elif parts.path == "/watch":
        video = query.get("v", "")
    else:
        found = YOUTUBE_PATH.fullmatch(parts.path)
        video = found[1] if found else ""
    if not YOUTUBE_ID.fullmatch(video):
        return None
    start = _seconds(query.get("t") or query.get("start") or "")
    address = f"https://www.youtube-nocookie.com/embed/{video}"
    return f"{address}?start={start}" if start else address


def _seconds(text: str) -> int:
    found = SECONDS.fullmatch(text)
    if not found:
        return 0
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def _vimeo(parts: SplitResult, query: Mapping[str, str]) -> str | None:
    found = VIMEO_PATH.fullmatch(parts.path)
    if not found:
        return None
    video, secret = found.groups()
    secret = secret or query.get("h", "")
    asked = {"dnt": "1"}
    if re.fullmatch(r"[0-9a-f]{6,20}", secret):
        asked["h"] = secret
    return f"https://player.vimeo.com/video/{video}?{urlencode(asked)}"


def _mapy(parts: SplitResult, query: Mapping[str, str]) -> str | None:
    if found := MAPY_SHORT.fullmatch(parts.path):
        return f"https://mapy.com/s/{found[1]}"
    x, y, z = (query.get(name, "") for name in "xyz")
    if not (DEGREES.fullmatch(x) and DEGREES.fullmatch(y) and ZOOM.fullmatch(z)):
        return None
    return f"https://frame.mapy.cz/?{urlencode({'x': x, 'y': y, 'z': z})}"


def _openstreetmap(parts: SplitResult, query: Mapping[str, str]) -> str | None:
    found = OSM_PLACE.fullmatch(parts.fragment)
    if parts.path not in ("", "/") or not found:
        return None
    zoom, latitude, longitude = int(found[1]), float(found[2]), float(found[3])
    if zoom > 20 or abs(latitude) > LAST_LATITUDE or abs(longitude) > 180:
        return None
    wide = 360 / 2**zoom * PIXELS_WIDE / TILE / 2
    high = wide * PIXELS_HIGH / PIXELS_WIDE * cos(radians(latitude))
    box = (longitude - wide, latitude - high, longitude + wide, latitude + high)
    asked = {"bbox": ",".join(f"{side:.5f}" for side in box), "layer": "mapnik"}
    marked = query.get("mlat", ""), query.get("mlon", "")
    if all(DEGREES.fullmatch(side) for side in marked):
        asked["marker"] = ",".join(marked)
    return f"https://www.openstreetmap.org/export/embed.html?{urlencode(asked)}"


PROVIDERS = (
    Provider(
        "youtube",
        "YouTube",
        VIDEO,
        frozenset({"youtube.com", "m.youtube.com", "youtube-nocookie.com", "youtu.be"}),
        _youtube,
    ),
    Provider(
        "vimeo", "Vimeo", VIDEO, frozenset({"vimeo.com", "player.vimeo.com"}), _vimeo
    ),
    Provider(
        "mapy",
        "Mapy.com",
        MAP,
        frozenset(
            f"{prefix}{host}"
            for prefix in ("", "cs.", "en.", "de.", "pl.", "frame.")
            for host in ("mapy.cz", "mapy.com")
        ),
        _mapy,
    ),
    Provider(
        "openstreetmap",
        "OpenStreetMap",
        MAP,
        frozenset({"openstreetmap.org"}),
        _openstreetmap,
    ),
)
SERVICES = {provider.name: provider for provider in PROVIDERS}
