"""The wheel carries every file that an installed site reads."""

from pathlib import Path
from zipfile import ZipFile

import pytest
import shutil
import subprocess
import sys


pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
LINKS = {
    "profiles/kancelar_content": "kancelar_content/profiles",
    "profiles/kancelar_policy": "kancelar_policy/profiles",
    "locales": "kancelar_content/locales",
}


def tracked(*folders: str) -> list[str]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, check=True
    )
    return [name for name in listed.stdout.decode().split("\0") if name]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    # What an earlier build left would hide a file that the package data forgets.
    shutil.rmtree(ROOT / "build", ignore_errors=True)
    subprocess.run(
        [
            sys.executable,
            "-m",
            "build",
            "--wheel",
            "--no-isolation",
            "-o",
            folder,
            ROOT,
        ],
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    with ZipFile(built) as archive:
        return set(archive.namelist())


@pytest.mark.parametrize(("folder", "package"), LINKS.items())
def test_linked_folder_is_in_the_wheel(wheel, folder, package):
    expected = {name.replace(folder, package, 1) for name in tracked(folder)}
    assert expected - wheel == set()


def test_every_source_file_is_in_the_wheel(wheel):
    sources = {
        name.removeprefix("src/")
        for name in tracked("src")
        if (ROOT / name).is_file() and not (ROOT / name).is_symlink()
    }
    assert sources - wheel == set()


def test_catalogs_are_compiled(wheel):
    sources = [name for name in wheel if name.endswith(".po")]
    assert {f"{name[:-3]}.mo" for name in sources} <= wheel


def test_wheel_carries_nothing_else(wheel):
    packages = ("kancelar_content/", "kancelar_policy/", "kancelar-")
    assert [name for name in wheel if not name.startswith(packages)] == []
