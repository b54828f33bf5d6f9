"""Which field of XMP, IPTC and EXIF tells what, and which of them is believed first."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from datetime import datetime
from datetime import tzinfo
from typing import Any

import re


#: What cameras, drones and telephones write as the description of every photo.
OF_CAMERAS = re.compile(
    r"\s*(OLYMPUS|SONY DSC|SAMSUNG|SAMSUNG CSC|KONICA MINOLTA.*|MINOLTA.*|MAGINON|"
    r"DCIM\\.*|DJI.{0,40}|Exif.JPEG.PICTURE|JPEG|photo|screenshot|default|untitled|"
    r"my beautiful picture|dav|hdr|hdrpl|cof_soft|"
    r"<?\w*((OLYMPUS|KODAK|SAMSUNG) )?(Digital )?(Still )?Camera>?|\d+)\s*",
    re.IGNORECASE,
)

EARLIEST = date(1826, 1, 1)
LATEST = date(2200, 1, 1)

TIME = re.compile(
    r"\s*(\d{4})[-:./]?(\d\d)[-:./]?(\d\d)"
    r"(?:[T ]\s*(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*"
)

LANGUAGE = re.compile(r"[a-z]{2,3}(-.*)?")
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)

Fields = Mapping[str, Any]


def described(xmp: Fields, iptc: Fields, exif: Fields, zone: tzinfo) -> dict[str, Any]:
    """The texts of a photo by the names of `Examined`; XMP, then IPTC, then EXIF."""

    def first(*values: Any) -> str:
        return next(filter(None, map(one, values)), "")

    def of(names: str, source: Fields) -> list[Any]:
        return [source.get(name) for name in names.split()]

    title = by_language(xmp.get("dc.title"))
    return {
        "title": first(
            title.get("x-default"),
            next(iter(title.values()), ""),
            *of("photoshop.Headline", xmp),
            *of("ObjectName Headline", iptc),
            *of("XPTitle", exif),
        ),
        "captions": captions(xmp, iptc, exif),
        "credit": first(*of("photoshop.Credit", xmp), *of("Credit", iptc)),
        "photographer": first(
            *of("dc.creator", xmp), *of("Byline", iptc), *of("Artist XPAuthor", exif)
        ),
        "copyright": first(
            *by_language(xmp.get("dc.rights")).values(),
            *of("Copyright", iptc),
            *of("Copyright", exif),
        ),
        "licence_url": address(*of("xmpRights.WebStatement cc.license", xmp)),
        "terms": first(*by_language(xmp.get("xmpRights.UsageTerms")).values()),
        "keywords": keywords(xmp.get("dc.subject"), iptc.get("Keywords"), exif),
        "place": place(
            of("iptc.Location photoshop.City photoshop.Country", xmp),
            of("SubLocation City CountryName", iptc),
        ),
        "people": tuple(distinct(many(xmp.get("iptcExt.PersonInImage")))),
        "source": first(*of("photoshop.Source", xmp), *of("Source", iptc)),
        "camera": camera(first(exif.get("Make")), first(exif.get("Model"))),
        "taken": taken(
            [
                *of("photoshop.DateCreated exif.DateTimeOriginal", xmp),
                " ".join(filter(None, map(one, of("DateCreated TimeCreated", iptc)))),
                *of("DateTimeOriginal DateTimeDigitized", exif),
                *of("xmp.CreateDate", xmp),
            ],
            zone,
        ),
    }


def many(value: Any) -> list[str]:
    """The value as texts, whatever the program wrote."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, str):
        value = [value]
    return [text for text in map(str.strip, value or []) if text]


def one(value: Any) -> str:
    """Several creators are one text."""
    return ", ".join(distinct(many(value)))


def distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def by_language(value: Any) -> dict[str, str]:
    """Texts of a language alternative, by `cs`, `en`, …, the rest by x-default."""
    if not isinstance(value, Mapping):
        text = one(value)
        return {"x-default": text} if text else {}
    found: dict[str, str] = {}
    for name, text in value.items():
        language = name.lower()
        known = LANGUAGE.fullmatch(language) and not language.startswith("x-")
        key = language.partition("-")[0] if known else "x-default"
        if text.strip():
            found.setdefault(key, text.strip())
    return found


def captions(xmp: Fields, iptc: Fields, exif: Fields) -> dict[str, str]:
    """Descriptions by language; what the camera itself writes is none."""
    found = {
        language: text
        for language, text in by_language(xmp.get("dc.description")).items()
        if not OF_CAMERAS.fullmatch(text)
    }
    told = {text for language, text in found.items() if language != "x-default"}
    if found.get("x-default") in told:
        del found["x-default"]
    names = ("ImageDescription", "XPComment", "XPSubject")
    others = [one(iptc.get("Caption")), *(one(exif.get(name)) for name in names)]
    text = next((t for t in others if t and not OF_CAMERAS.fullmatch(t)), "")
    return found or ({"x-default": text} if text else {})


def keywords(xmp: Any, iptc: Any, exif: Fields) -> tuple[str, ...]:
    """Each keyword once, without regard to capitals."""
    windows = one(exif.get("XPKeywords")).split(";")
    found: dict[str, str] = {}
    for word in [*many(xmp), *many(iptc), *many(windows)]:
        found.setdefault(word.casefold(), word)
    return tuple(found.values())


def place(*sources: list[Any]) -> str:
    """The place of the first source that knows one, the nearest part first."""
    for parts in sources:
        text = ", ".join(distinct(filter(None, map(one, parts))))
        if text:
            return text
    return ""


def address(*values: Any) -> str:
    """The first address of the web; a text of a licence is none."""
    texts = (text for value in values for text in many(value))
    return next((text for text in texts if ADDRESS.fullmatch(text)), "")


def camera(make: str, model: str) -> str:
    """Maker and model; many models begin with their maker."""
    if model.lower().startswith(make.lower()):
        return model
    return f"{make} {model}".strip()


def taken(values: Iterable[Any], zone: tzinfo) -> datetime | None:
    """When the photo was taken: the first source that knows, with a time of that day.

    A clock with an offset is believed as it stood, one in UTC is turned to the zone.
    """
    moments = [found for value in values if (found := moment(one(value), zone))]
    if not moments:
        return None
    day = moments[0][0].date()
    same = (at for at, has_time in moments if has_time and at.date() == day)
    return next(same, moments[0][0])


def moment(text: str, zone: tzinfo) -> tuple[datetime, bool] | None:
    """The local time in a text of XMP, IPTC or EXIF, and whether it tells an hour."""
    found = TIME.fullmatch(text)
    if not found:
        return None
    *numbers, offset = found.groups()
    year, month, day, hour, minute, second = (int(number or 0) for number in numbers)
    try:
        at = datetime(year, month, day, hour, minute, min(second, 59))
    except ValueError:
        return None
    if not EARLIEST <= at.date() < LATEST:
        return None
    if offset == "Z":
        at = from_utc(at, zone)
    return at, numbers[3] is not None


def from_utc(at: datetime, zone: tzinfo) -> datetime:
    """The local time of a moment in UTC, without a zone."""
    return zone.fromutc(at.replace(tzinfo=zone)).replace(tzinfo=None)
