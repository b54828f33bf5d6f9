"""CI fails where a test would be skipped for a missing program."""

from pathlib import Path

import os
import pytest
import subprocess
import sys


CONFTEST = Path(__file__).parents[2] / "conftest.py"


@pytest.fixture
def run(tmp_path):
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text())
    (tmp_path / "test_it.py").write_text(
        'import pytest\n\n\ndef test_it():\n    pytest.skip("no chromium")\n'
    )

    def act(require_all):
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-rs", "-p", "no:cacheprovider"],
            cwd=tmp_path,
            env={**os.environ, "KANCELAR_REQUIRE_ALL": require_all},
            capture_output=True,
            text=True,
        )

    return act


def test_skip_is_told_with_its_reason(run):
    done = run("")
    assert done.returncode == 0
    assert "no chromium" in done.stdout


def test_skip_fails_where_all_is_required(run):
    done = run("1")
    assert done.returncode == 1
    assert "Skipped where nothing may be: Skipped: no chromium" in done.stdout
