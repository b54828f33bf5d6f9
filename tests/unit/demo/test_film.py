from io import BytesIO
from kancelar_content.media.videos.vtt_rules import read
from kancelar_policy.demo.film import film
from kancelar_policy.demo.film import SECONDS
from kancelar_policy.demo.film import track

import av


def test_film_is_short_small_and_has_a_sound():
    content = film()
    assert len(content) < 200_000
    with av.open(BytesIO(content)) as container:
        assert container.duration / av.time_base == SECONDS
        assert [stream.type for stream in container.streams] == ["video", "audio"]


def test_track_is_captions_that_end_with_the_film():
    cues = read(track(["[Zvonkohra]", "[Ozvěna]"]))
    assert [cue.text for cue in cues] == ["[Zvonkohra]", "[Ozvěna]"]
    assert cues[-1].end == SECONDS * 1000
