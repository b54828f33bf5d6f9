"""The report of `kancelar import-media` tells of each file, or why it cannot."""

from kancelar_policy.cli.importing import _written
from kancelar_policy.cli.refusal import Refusal

import pytest
import resource
import signal


@pytest.fixture
def small_files():
    """No file of this process may be larger than 200 bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, ignored)


def test_report_on_a_full_disk_stops_the_import_in_words(small_files, tmp_path):
    report = tmp_path / "report.csv"
    row = ("Žluťoučký kůň.jpg", "stored", "Most", "", "", "")
    told = pytest.raises(Refusal, match="it goes on where it ended")
    with told, _written(report) as write:
        for _ in range(20):
            write(row)
    assert report.read_text(encoding="utf-8-sig").startswith("file,outcome")
