"""The Nu Html Checker finds no error in any public page."""

from pathlib import Path
from public_pages import PAGES

import json
import pytest
import shutil
import subprocess
import sys


JAVA = shutil.which("java")
#: Where `make html-checker` puts it.
CHECKER = Path(sys.prefix, "html/node_modules/vnu-jar/build/dist/vnu.jar")

pytestmark = pytest.mark.skipif(
    not (JAVA and CHECKER.exists()),
    reason="Java or the checker is missing: make html-checker",
)


def errors(pages: dict[str, Path]) -> dict[str, list[str]]:
    """What the checker says of each page, by the page's name."""
    done = subprocess.run(
        [JAVA, "-jar", CHECKER, "--errors-only", "--format", "json", *pages.values()],
        capture_output=True,
        timeout=300,
    )
    names = {path.name: name for name, path in pages.items()}
    found: dict[str, list[str]] = {}
    for message in json.loads(done.stderr)["messages"]:
        name = names[message["url"].rpartition("/")[2]]
        found.setdefault(name, []).append(
            f"{message['message']} {message.get('extract', '')}"
        )
    return found


def test_every_public_page_is_valid(reader, tmp_path):
    page = reader()
    pages = {}
    for number, case in enumerate(PAGES):
        answer = page.goto(case.values[0])
        pages[case.id] = tmp_path / f"{number}.html"
        pages[case.id].write_bytes(answer.body())
    assert errors(pages) == {}


def test_checker_finds_a_planted_error(tmp_path):
    planted = tmp_path / "planted.html"
    planted.write_text(
        '<!DOCTYPE html><html lang="cs"><title>A</title><p id="a"><p id="a"></html>'
    )
    assert any("Duplicate ID" in error for error in errors({"a": planted})["a"])
