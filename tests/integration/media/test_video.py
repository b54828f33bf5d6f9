"""A video for its readers, from a real server."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
from filmed import film
from http_client import form_token
from http_client import session
from kancelar_content.media.videos import preparation
from kancelar_content.media.videos.facts import note
from kancelar_content.media.videos.playable import BEING_PREPARED
from kancelar_content.publication.checks import problems
from kancelar_content.scheduling import run_due
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.namedfile.file import NamedBlobFile

import json
import pytest
import re
import transaction


VTT = "WEBVTT\n\n00:00.000 --> 00:02.000\nDobrý den.\n"


@pytest.fixture(scope="session")
def filmed():
    return film()


@pytest.fixture
def video(create, album, filmed):
    """A video that is ready for readers in an album of its own."""

    def make(**fields):
        fields = {
            "title": "Otevření mostu",
            "alt_cs": "Světlo jde přes most",
            "credit": "Jan Malý",
            "licence": "press",
            "people_state": "nobody",
            "spoken": "cs",
            "track_cs": VTT,
            "no_description_reason": "Vše podstatné je řečeno.",
            "file": NamedBlobFile(filmed, "video/webm", "most.webm"),
            **fields,
        }
        return create("Video", container=album(), **fields)

    return make


def opened(video):
    """Let everybody see it: its album is published."""
    api.content.transition(video.__parent__, "publish")
    transaction.commit()
    return video


def address(page):
    """Where the page has the video from."""
    return re.search(r'<source[^>]* src="([^"]+)"', page.text).group(1)


def test_reader_plays_any_part(live_portal, functional, video):
    made = opened(video())
    copy = made.file.data
    client = session(live_portal, functional, accept="text/html")
    page = client.get(made.absolute_url())
    url = address(page)
    whole = client.get(url)
    assert whole.content == copy
    assert whole.headers["Content-Type"] == "video/webm"
    part = client.get(url, headers={"Range": "bytes=100-199"})
    assert (part.status_code, part.content) == (206, copy[100:200])
    assert part.headers["Content-Range"] == f"bytes 100-199/{len(copy)}"
    assert client.get(url, headers={"Range": "bytes=-9"}).content == copy[-9:]
    beyond = client.get(url, headers={"Range": f"bytes={len(copy)}-"})
    assert (beyond.status_code, beyond.content) == (416, b"")
    tag = whole.headers["ETag"]
    resumed = {"Range": "bytes=5-", "If-Range": tag}
    assert client.get(url, headers=resumed).status_code == 206
    assert client.get(url, headers=resumed | {"If-Range": '"x"'}).content == copy
    assert client.get(url, headers={"If-None-Match": tag}).status_code == 304
    head = client.head(url, headers={"Range": "bytes=0-9"})
    assert (head.status_code, head.headers["Content-Length"]) == (206, "10")
    older = re.sub("video-file/[0-9a-f]+", "video-file/000000000000", url)
    assert client.get(older).url == url
    track = client.get(re.search(r'<track[^>]* src="([^"]+)"', page.text).group(1))
    assert (track.text, track.encoding) == (VTT, "utf-8")
    [record] = api.content.find(UID=made.UID())
    name = f"@@rendition/{record.media_card['version']}/320.jpeg"
    picture = client.get(f"{made.absolute_url()}/{name}")
    assert picture.headers["Content-Type"] == "image/jpeg"


def test_what_came_in_is_at_no_address(live_portal, functional, video):
    made = opened(video())
    assert made._original.getSize()
    for name in ("@@download/_original", "@@display-file/_original", "_original"):
        for username in (None, "admin"):
            client = session(live_portal, functional, username=username)
            answer = client.get(f"{made.absolute_url()}/{name}")
            assert answer.status_code in (401, 404)


def test_video_of_the_staff_is_closed_and_a_blocked_one_is_gone(
    live_portal, functional, video
):
    made = opened(video())
    client = session(live_portal, functional)
    url = address(client.get(made.absolute_url(), headers={"Accept": "text/html"}))
    names = (
        made.absolute_url() + "/view",
        url,
        made.absolute_url() + "/@@track/cs.vtt",
        made.absolute_url() + "/@@download/file",
    )

    def answers():
        found = [
            client.get(name, headers={"Accept": "text/html"}, allow_redirects=False)
            for name in names
        ]
        return {answer.status_code for answer in found}

    api.content.transition(made, "retract")
    transaction.commit()
    assert answers() <= {302, 401}
    api.content.transition(made, "block", comment="Stížnost")
    transaction.commit()
    assert answers() == {410}


def test_large_video_is_prepared_by_the_tick(live_portal, video, monkeypatch):
    monkeypatch.setattr(preparation, "AT_ONCE", 0)
    made = video()
    transaction.commit()
    assert made.file is None
    assert BEING_PREPARED in problems(made)
    run_due(live_portal, datetime(2026, 6, 5, 12, 0, tzinfo=UTC))
    transaction.commit()
    made._p_jar.sync()
    assert made.file.getSize()
    [record] = api.content.find(UID=made.UID())
    assert record.media_lacks == []
    assert record.media_card["seconds"] == pytest.approx(2, abs=0.1)


def test_video_that_another_machine_prepares_is_left_to_it(
    live_portal, video, monkeypatch
):
    monkeypatch.setattr(preparation, "AT_ONCE", 0)
    made = video()
    for minutes, is_left in ((1, True), (60, False)):
        note(made, claimed=datetime.now(UTC) - timedelta(minutes=minutes))
        transaction.commit()
        run_due(live_portal, datetime(2026, 6, 5, 12, 0, tzinfo=UTC))
        transaction.commit()
        made._p_jar.sync()
        assert (made.file is None) is is_left


def test_damaged_video_is_told_and_not_published(video):
    damaged = b"\x1aE\xdf\xa3\x9fB\x82\x84webm cut off"
    made = video(file=NamedBlobFile(damaged, filename="a.webm"))
    assert made.file is None
    [problem] = problems(made)
    assert problem == "media_file_video_index"


def test_publication_asks_for_all_senses(album, video):
    made = video(alt_en="Light crosses a bridge", track_en=VTT)
    czech, english = made.__parent__, album("en", title="Bridge")
    ITranslationManager(czech).register_translation("en", english)
    api.content.transition(czech, "publish")
    api.content.transition(english, "publish")
    assert problems(made) == []
    made.track_cs = made.track_en = made.no_description_reason = None
    asked = {(str(one), one.mapping["language"]) for one in problems(made)}
    assert asked == {
        ("problem_video_captions", "Čeština"),
        ("problem_video_captions", "English"),
        ("problem_video_description", ""),
    }


def test_captions_of_a_file_are_stored_and_bad_ones_stay_in_the_form(
    live_portal, functional, as_user, video
):
    made = video()
    with as_user("PressOfficer", username="officer"):
        transaction.commit()
    client = session(live_portal, functional, username="officer", accept="text/html")
    url = f"{made.absolute_url()}/@@captions"
    page = client.get(f"{url}?language=pl")
    seen = re.search(r'name="seen"[^>]* value="([^"]+)"', page.text, re.DOTALL).group(1)
    form = {
        "_authenticator": form_token(page.text),
        "language": "pl",
        "seen": seen,
        "text": "WEBVTT\n\n00:03.000 --> 00:02.000\nDzień dobry",
    }
    refused = client.post(url, data=form)
    assert refused.status_code == 422
    assert "Dzień dobry" in refused.text
    srt = "1\n00:00:01,000 --> 00:00:02,000\nDzień dobry, żółw\n".encode("cp1250")
    client.post(url, data=form, files={"file": ("napisy.srt", srt)})
    made._p_jar.sync()
    stored = "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nDzień dobry, żółw\n"
    assert made.track_pl == stored
    rows = [{"start": "3", "end": "4,5", "text": "Koniec"}]
    form |= {"rows": json.dumps(rows), "save": "1"}
    stale = client.post(url, data=form).json()
    assert (stale["saved"], bool(stale["mark"])) == (False, True)
    saved = client.post(url, data=form | {"seen": stale["mark"]}).json()
    assert saved["saved"]
    made._p_jar.sync()
    assert "00:00:03.000 --> 00:00:04.500\nKoniec" in made.track_pl


def test_picture_before_playing_is_chosen_by_its_time(
    live_portal, functional, video, as_user
):
    with as_user("PressOfficer", username="press"):
        pass
    made = video()
    transaction.commit()
    client = session(live_portal, functional, username="press", accept="text/html")
    url = f"{made.absolute_url()}/@@poster"
    form = {
        "_authenticator": form_token(client.get(url).text),
        "moment": "typed",
        "time": "0:59",
    }
    refused = client.post(url, data=form)
    assert (refused.status_code, "0:59" in refused.text) == (422, True)
    before = made.poster.data
    saved = client.post(url, data=form | {"time": "0:01.5"}, allow_redirects=False)
    assert saved.status_code == 303
    made._p_jar.sync()
    assert made.poster.data != before
