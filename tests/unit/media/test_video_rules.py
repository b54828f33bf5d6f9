from hypothesis import given
from hypothesis import strategies as st
from kancelar_content.media.videos.access_rules import missing
from kancelar_content.media.videos.cue import Cue
from kancelar_content.media.videos.hint_rules import hints
from kancelar_content.media.videos.length_rules import iso_length
from kancelar_content.media.videos.length_rules import offered_moments
from kancelar_content.media.videos.length_rules import written_length
from kancelar_content.media.videos.range_rules import Part
from kancelar_content.media.videos.range_rules import Unsatisfiable
from kancelar_content.media.videos.range_rules import wanted_part
from kancelar_content.media.videos.row_rules import cues_of_rows
from kancelar_content.media.videos.row_rules import rows_of
from kancelar_content.media.videos.sound_rules import is_sound
from kancelar_content.media.videos.transcript_rules import transcript
from kancelar_content.media.videos.vtt_rules import read
from kancelar_content.media.videos.vtt_rules import written

import pytest


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        pytest.param(None, None, id="no range"),
        pytest.param("bytes=0-", Part(0, 100), id="from the beginning"),
        pytest.param("bytes=10-19", Part(10, 20), id="in the middle"),
        pytest.param("bytes=90-500", Part(90, 100), id="beyond the end"),
        pytest.param("bytes=-10", Part(90, 100), id="the last ten"),
        pytest.param("bytes=-500", Part(0, 100), id="more than there is"),
        pytest.param("bytes=0-1,5-6", None, id="two parts"),
        pytest.param("bytes=9-3", None, id="backwards"),
        pytest.param("bytes=-", None, id="nothing"),
        pytest.param("items=0-1", None, id="another unit"),
        pytest.param("bytes=0-" + "9" * 5000, None, id="too many digits"),
    ],
)
def test_part_of_a_file(header, wanted):
    assert wanted_part(header, 100) == wanted


@pytest.mark.parametrize("header", ["bytes=100-", "bytes=-0"])
def test_part_that_the_file_has_not(header):
    with pytest.raises(Unsatisfiable):
        wanted_part(header, 100)


def test_changed_file_is_sent_whole():
    assert wanted_part("bytes=5-", 9, condition='"a"', etag='"a"') == Part(5, 9)
    assert wanted_part("bytes=5-", 9, condition='"a"', etag='"b"') is None
    assert wanted_part("bytes=99-", 9, condition='"a"', etag='"b"') is None


@given(st.text(), st.integers(0, 10**12))
def test_part_is_inside_the_file(header, size):
    try:
        part = wanted_part(f"bytes={header}", size)
    except Unsatisfiable:
        return
    assert part is None or 0 <= part.start < part.end <= size


@pytest.mark.parametrize(
    ("cues", "wanted"),
    [
        pytest.param([Cue(0, 2000, "Dobrý den.")], [], id="easy to read"),
        pytest.param([Cue(0, 1000, "a" * 21)], [(0, "fast")], id="too fast"),
        pytest.param([Cue(0, 5000, "a\nb\nc")], [(0, "lines")], id="three lines"),
        pytest.param([Cue(0, 5000, "a" * 43)], [(0, "long_line")], id="long line"),
        pytest.param([Cue(0, 500, "a")], [(0, "short")], id="a blink"),
        pytest.param([Cue(9000, 9900, "a")], [(0, "late")], id="after the end"),
        pytest.param(
            [Cue(0, 2000, "a"), Cue(1999, 3000, "b")], [(1, "overlap")], id="overlap"
        ),
        pytest.param(
            [Cue(0, 2000, "a"), Cue(22001, 23000, "b")],
            [(1, "silence"), (1, "late")],
            id="nothing for long",
        ),
    ],
)
def test_what_is_hard_to_read(cues, wanted):
    assert hints(cues, length=8000) == wanted


def test_tags_do_not_count_as_characters():
    assert hints([Cue(0, 1000, "<v Jana Nováková>Dobrý den.")]) == []


def test_transcript_has_paragraphs_by_pauses_and_speakers():
    cues = [
        Cue(0, 1000, "Dobrý den,"),
        Cue(1000, 2000, "vítejte\nv Liberci."),
        Cue(5000, 6000, "<v Jana>Děkuji."),
        Cue(6000, 7000, "<v Jana>A <i>začínáme</i>."),
        Cue(7000, 8000, "<v Petr>Ano."),
        Cue(8000, 9000, "- Kdy?\n- Hned."),
    ]
    assert transcript(cues).split("\n\n") == [
        "Dobrý den, vítejte v Liberci.",
        "Jana: Děkuji. A začínáme.",
        "Petr: Ano.",
        "- Kdy?",
        "- Hned.",
    ]


CAPTIONED = {
    "languages": ("cs", "en"),
    "spoken": "cs",
    "captions": {"cs", "en"},
    "transcripts": {"cs", "en"},
    "described": True,
}


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        pytest.param({}, [], id="has all"),
        pytest.param({"captions": {"cs"}}, [("captions", "en")], id="no translation"),
        pytest.param({"described": False}, [("description", "")], id="not described"),
        pytest.param(
            {"spoken": "silent", "captions": (), "described": False},
            [],
            id="silent, told in a text",
        ),
        pytest.param(
            {"spoken": "silent", "captions": (), "transcripts": {"en"}},
            [("transcript", "cs")],
            id="silent, told to some only",
        ),
    ],
)
def test_what_a_video_lacks_for_all_senses(changed, wanted):
    assert missing(**CAPTIONED | changed) == wanted


@pytest.mark.parametrize(
    ("seconds", "written", "iso"),
    [
        (None, "", ""),
        (0.2, "0:00", "PT1S"),
        (62.4, "1:02", "PT1M2S"),
        (3723, "1:02:03", "PT1H2M3S"),
    ],
)
def test_length_for_people_and_machines(seconds, written, iso):
    assert (written_length(seconds), iso_length(seconds)) == (written, iso)


@given(st.floats(0.5, 10**5))
def test_offered_pictures_are_inside_the_video(seconds):
    moments = offered_moments(seconds)
    assert moments == sorted(moments)
    assert 0 <= moments[0] <= moments[-1] <= seconds


def test_table_of_captions_gives_back_what_it_was_made_of():
    cues = [Cue(1000, 2500, "Dobrý den", "úvod", "align:start", ("poznámka",))]
    assert cues_of_rows(rows_of(cues)) == (cues, [])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"start": "a", "end": "2", "text": "a"}, "bad_times"),
        ({"start": "2", "end": "2", "text": "a"}, "ends_early"),
        ({"start": "1", "end": "2", "text": " \n"}, "no_text"),
    ],
)
def test_row_that_is_no_caption(row, reason):
    assert cues_of_rows([row]) == ([], [(0, reason)])


@pytest.mark.parametrize("rows", [None, {}, [1], [{"start": 1}]])
def test_what_no_table_sends(rows):
    with pytest.raises(ValueError, match=""):
        cues_of_rows(rows)


@given(
    st.dictionaries(
        st.sampled_from(["start", "end", "text", "name", "settings"]), st.text()
    )
)
def test_any_row_becomes_a_caption_that_can_be_written(row):
    cues, refused = cues_of_rows([row | {"start": "1", "end": "2"}])
    assert [reason for _, reason in refused] == ["no_text"] or tuple(cues) == read(
        written(cues)
    )


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (b"ID3\x04", True),
        (b"\xff\xfb\x90\x64", True),
        (b"\0\0\0\x1cftypM4A ", True),
        (b"\xff\xd8\xff\xe0", False),
        (b"RIFF\0\0\0\0WAVE", False),
        (b"", False),
    ],
)
def test_sound_is_told_by_its_beginning(head, wanted):
    assert is_sound(head) is wanted
