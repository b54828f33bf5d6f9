from kancelar_content.media.gallery.time_rules import written_days
from kancelar_content.media.gallery.time_rules import written_length

import pytest


@pytest.mark.parametrize(
    ("first", "last", "written"),
    [
        pytest.param("", "", "", id="no day"),
        pytest.param("2026-06-05", "", "5. 6. 2026", id="one day"),
        pytest.param("2026-06-05", "2026-06-05", "5. 6. 2026", id="ends on its day"),
        pytest.param("2026-06-05", "2026-06-07", "5. 6. 2026 – 7. 6. 2026", id="more"),
    ],
)
def test_days_of_an_album(first, last, written):
    assert written_days(first, last, "cs").replace("\xa0", " ") == written


@pytest.mark.parametrize(
    ("seconds", "written"),
    [
        pytest.param(None, "", id="unknown"),
        pytest.param(0.2, "0:01", id="never none"),
        pytest.param(65, "1:05", id="minutes"),
        pytest.param(3729.4, "1:02:09", id="hours"),
    ],
)
def test_length_of_a_video(seconds, written):
    assert written_length(seconds) == written
