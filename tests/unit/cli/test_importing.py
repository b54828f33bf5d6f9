"""The report of `kancelar import-media` tells of each file, or why it cannot."""

from contextlib import contextmanager
from kancelar_policy.cli.importing import _written
from kancelar_policy.cli.refusal import Refusal

import pytest
import resource
import signal


@contextmanager
def small_files(most: int):
    """No file of this process may be larger, as on a full disk; nor that of pytest."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_report_on_a_full_disk_stops_the_import_in_words(tmp_path):
    report = tmp_path / "report.csv"
    row = ("Žluťoučký kůň.jpg", "stored", "Most", "", "", "")
    told = pytest.raises(Refusal, match="it goes on where it ended")
    with small_files(200), told, _written(report) as write:
        for _ in range(20):
            write(row)
    assert report.read_text(encoding="utf-8-sig").startswith("file,outcome")
