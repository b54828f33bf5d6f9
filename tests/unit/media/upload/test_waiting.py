from io import BytesIO
from kancelar_content.media.upload import waiting as store
from kancelar_content.media.upload.waiting import append
from kancelar_content.media.upload.waiting import begin
from kancelar_content.media.upload.waiting import data_path
from kancelar_content.media.upload.waiting import expire
from kancelar_content.media.upload.waiting import find
from kancelar_content.media.upload.waiting import InUse
from kancelar_content.media.upload.waiting import NoRoom
from kancelar_content.media.upload.waiting import offset
from kancelar_content.media.upload.waiting import unfinished
from kancelar_content.media.upload.waiting import WrongOffset

import fcntl
import os
import pytest
import resource
import signal


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TUS_TMP_FILE_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def small_files():
    """No file of this process may be larger than 64 kB, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, ignored)


def test_file_grows_by_pieces_that_follow():
    waiting = begin("jana", "album", "most.jpg", 6)
    assert append(waiting, BytesIO(b"abc"), 0) == 3
    with pytest.raises(WrongOffset):
        append(waiting, BytesIO(b"abc"), 0)
    with pytest.raises(WrongOffset):
        append(waiting, BytesIO(b"defg"), 3)
    assert append(waiting, BytesIO(b"def"), 3) == 6
    assert data_path(waiting).read_bytes() == b"abcdef"


def test_full_disk_leaves_what_was_there_and_the_next_piece_goes_on(small_files):
    waiting = begin("jana", "album", "most.jpg", 100_000)
    append(waiting, BytesIO(b"x" * 60_000), 0)
    with pytest.raises(NoRoom):
        append(waiting, BytesIO(b"y" * 40_000), 60_000)
    assert offset(waiting) == 60_000
    assert append(waiting, BytesIO(b"y" * 1_000), 60_000) == 61_000


def test_file_that_has_no_room_is_not_begun(monkeypatch):
    monkeypatch.setattr(store, "RESERVE", 1 << 60)
    with pytest.raises(NoRoom):
        begin("jana", "album", "most.jpg", 1)


def test_two_windows_do_not_write_one_file():
    waiting = begin("jana", "album", "most.jpg", 6)
    with data_path(waiting).open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(InUse):
            append(waiting, BytesIO(b"abc"), 0)


def test_upload_is_known_to_its_user_and_place_alone():
    waiting = begin("jana", "album", "most.jpg", 6)
    assert find(waiting.uid, "jana", "album") == waiting
    assert find(waiting.uid, "petr", "album") is None
    assert find(waiting.uid, "jana", "jine") is None
    assert find(f"../{waiting.uid}", "jana", "album") is None
    assert unfinished("petr", "album") == []


def test_old_uploads_are_erased_and_others_stay(folder):
    old, new = (begin("jana", "album", name, 6) for name in ("old.jpg", "new.jpg"))
    for path in folder.glob(f"{old.uid}.*"):
        os.utime(path, (0, 0))
    (folder / "foreign.txt").write_text("x")
    os.utime(folder / "foreign.txt", (0, 0))
    assert expire(48) == 1
    assert unfinished("jana", "album") == [new]
    assert (folder / "foreign.txt").exists()


def test_record_that_cannot_be_read_is_no_upload(folder):
    waiting = begin("jana", "album", "most.jpg", 6)
    (folder / f"{waiting.uid}.json").write_text("{")
    assert find(waiting.uid, "jana", "album") is None
