from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.cue import Unreadable
from kancelar_content.media.videos.vtt_rules import clean_text
from kancelar_content.media.videos.vtt_rules import decoded
from kancelar_content.media.videos.vtt_rules import moment
from kancelar_content.media.videos.vtt_rules import plain
from kancelar_content.media.videos.vtt_rules import read
from kancelar_content.media.videos.vtt_rules import written

import pytest


VTT = """WEBVTT Kind: captions

STYLE
::cue { color: red }

NOTE poznámka

úvod
00:01.000 --> 00:03.500 align:start
Dobrý den,
<i>vítejte</i> v Liberci.

01:00:05.000 --> 01:00:07.000
Na shledanou.
"""

SRT = """1
00:00:01,000 --> 00:00:03,500
<font color="red">Dobrý den</font>

2
00:00:04,000 --> 00:00:05,000
Tři < pět
"""

cues = st.builds(
    lambda start, length, text, name, notes: Cue(
        start, start + length, clean_text(text), name, "", notes
    ),
    st.integers(0, 10**8),
    st.integers(1, 10**6),
    st.text(min_size=1).map(lambda text: "a" + " ".join(text.split())),
    st.sampled_from(["", "7", "úvod"]),
    st.sampled_from([(), ("poznámka",)]),
)


def test_cues_of_a_file_with_its_notes_names_and_settings():
    assert read(VTT) == (
        Cue(
            1000,
            3500,
            "Dobrý den,\n<i>vítejte</i> v Liberci.",
            "úvod",
            "align:start",
            ("poznámka",),
        ),
        Cue(3605000, 3607000, "Na shledanou."),
    )


def test_subrip_becomes_webvtt():
    assert [(cue.start, cue.text) for cue in read(SRT)] == [
        (1000, "Dobrý den"),
        (4000, "Tři &lt; pět"),
    ]


@given(st.lists(cues, min_size=1))
def test_what_is_written_reads_the_same(made):
    made = sorted(made, key=lambda cue: (cue.start, cue.end))
    assert read(written(made)) == tuple(made)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_reason(text):
    try:
        assert read(text)
    except Unreadable as error:
        assert error.reason


@given(st.binary())
def test_any_file_is_text_or_refused(data):
    try:
        assert isinstance(decoded(data), str)
    except Unreadable as error:
        assert error.reason == "not_text"


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        pytest.param("", "empty", 0, id="nothing"),
        pytest.param("WEBVTT\n", "empty", 0, id="no caption"),
        pytest.param("Dobrý den", "no_header", 1, id="no captions at all"),
        pytest.param("WEBVTT\n\nDobrý den\na", "no_times", 4, id="no times"),
        pytest.param("WEBVTT\n\n0:1 --> 0:2\na", "bad_times", 3, id="bad times"),
        pytest.param(
            "WEBVTT\n\n00:03.000 --> 00:02.000\na", "ends_early", 3, id="ends early"
        ),
        pytest.param("WEBVTT\n\n00:01.000 --> 00:02.000\n", "no_text", 3, id="no text"),
        pytest.param(
            "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\n00:03.000 --> 00:04.000",
            "arrow",
            5,
            id="no blank line between two",
        ),
    ],
)
def test_refusal_tells_the_line(text, reason, line):
    with pytest.raises(Unreadable) as error:
        read(text)
    assert (error.value.reason, error.value.line) == (reason, line)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1250"])
def test_czech_in_every_usual_encoding(encoding):
    text = "Žluťoučký kůň úpěl šílené ódy"
    assert decoded(text.encode(encoding)) == text


def test_czech_in_the_encoding_of_old_unix():
    assert decoded("žluťoučký šíp".encode("iso8859-2")) == "žluťoučký šíp"


def test_program_is_no_text():
    with pytest.raises(Unreadable):
        decoded(b"MZ\0\0")


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [("12", 12000), ("1:02,5", 62500), ("1:02:03.045", 3723045), ("90:00", 5400000)],
)
def test_time_as_people_type_it(typed, wanted):
    assert moment(typed) == wanted


@pytest.mark.parametrize("typed", ["", "a", "1:2:3:4", "-1", "1.2345"])
def test_what_is_no_time(typed):
    with pytest.raises(Unreadable):
        moment(typed)


def test_plain_text_has_no_tags():
    assert plain("<v Jana>Tři &lt; pět &amp; <i>dost</i>") == "Tři < pět & dost"
