"""XMP is believed first, then IPTC, then EXIF; cameras' own words are no caption."""

from datetime import datetime
from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.imaging.metadata_rules import described
from kancelar_content.media.imaging.metadata_rules import moment
from kancelar_content.media.imaging.metadata_rules import taken
from zoneinfo import ZoneInfo

import pytest


PRAGUE = ZoneInfo("Europe/Prague")
MORNING = datetime(2026, 5, 1, 10, 0)


def told(xmp=None, iptc=None, exif=None):
    return described(xmp or {}, iptc or {}, exif or {}, PRAGUE)


def test_file_without_metadata_tells_nothing():
    found = told()
    assert not any(found.values())


def test_xmp_goes_before_iptc_and_iptc_before_exif():
    iptc, exif = {"Copyright": "of IPTC"}, {"Copyright": "of EXIF"}
    assert told({"dc.rights": {"x-default": "of XMP"}}, iptc, exif)["copyright"] == (
        "of XMP"
    )
    assert told({}, iptc, exif)["copyright"] == "of IPTC"
    assert told({}, {}, exif)["copyright"] == "of EXIF"


def test_captions_are_by_language():
    text = {"x-default": "Most", "cs-CZ": "Most", "en-US": "Bridge"}
    assert told({"dc.description": text})["captions"] == {"cs": "Most", "en": "Bridge"}


def test_caption_of_another_text_than_those_of_languages_stays():
    text = {"x-default": "Brücke", "cs": "Most"}
    assert told({"dc.description": text})["captions"]["x-default"] == "Brücke"


@pytest.mark.parametrize(
    "text",
    [
        "OLYMPUS DIGITAL CAMERA",
        "Kodak Digital Still Camera",
        "SONY DSC",
        "DCIM\\100MEDIA\\DJI_0001.JPG",
        "Exif_JPEG_PICTURE",
        "My beautiful picture",
        "cof_soft",
        "12",
    ],
)
def test_what_a_camera_writes_is_no_caption(text):
    assert told(exif={"ImageDescription": text})["captions"] == {}


@pytest.mark.parametrize("text", ["Photo of the bridge", "Hidden camera", "Hdrák"])
def test_words_of_a_person_about_a_camera_are_a_caption(text):
    assert told(exif={"ImageDescription": text})["captions"] == {"x-default": text}


def test_keywords_of_all_sources_stand_once():
    found = told({"dc.subject": ["most", "Liberec"]}, {"Keywords": ["Most", "silnice"]})
    assert found["keywords"] == ("most", "Liberec", "silnice")


def test_place_goes_from_near_to_far():
    xmp = {"iptc.Location": "náměstí", "photoshop.City": "Liberec"}
    assert told(xmp, {"City": "Praha"})["place"] == "náměstí, Liberec"


def test_only_an_address_is_a_licence():
    assert told({"xmpRights.WebStatement": "javascript:x"})["licence_url"] == ""
    url = "https://creativecommons.org/licenses/by/4.0/"
    assert told({"xmpRights.WebStatement": url})["licence_url"] == url


def test_camera_does_not_repeat_its_maker():
    found = told(exif={"Make": "Canon", "Model": "Canon EOS R6"})
    assert found["camera"] == "Canon EOS R6"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("2026:05:01 10:00:00", MORNING, id="EXIF"),
        pytest.param("2026-05-01T10:00:00.25+02:00", MORNING, id="offset is local"),
        pytest.param("2026-05-01T08:00:00Z", MORNING, id="UTC is turned"),
        pytest.param("20260501 100000+0200", MORNING, id="IPTC"),
        pytest.param("2026-05-01", datetime(2026, 5, 1), id="day only"),
        pytest.param("0000:00:00 00:00:00", None, id="clock not set"),
        pytest.param("2026:13:45 10:00:00", None, id="no such day"),
        pytest.param("včera", None, id="words"),
    ],
)
def test_moment_of_each_standard(text, wanted):
    found = moment(text, PRAGUE)
    assert (found and found[0]) == wanted


def test_day_takes_its_hour_from_another_source_of_the_same_day():
    values = ["2026-05-01", "2026:05:01 10:00:00"]
    assert taken(values, PRAGUE) == MORNING
    assert taken(["2026-05-02", values[1]], PRAGUE) == datetime(2026, 5, 2)


FIELDS = st.dictionaries(
    st.sampled_from(
        [
            "dc.title",
            "dc.description",
            "dc.creator",
            "dc.subject",
            "photoshop.DateCreated",
            "Keywords",
            "Caption",
            "Byline",
            "DateCreated",
            "ImageDescription",
            "Artist",
            "DateTimeOriginal",
        ]
    ),
    st.text(max_size=20)
    | st.lists(st.text(max_size=9), max_size=3)
    | st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=3),
)


@given(FIELDS, FIELDS, FIELDS)
def test_whatever_programs_write_is_read(xmp, iptc, exif):
    found = described(xmp, iptc, exif, PRAGUE)
    assert isinstance(found["title"], str)
    assert found["taken"] is None or found["taken"].tzinfo is None
