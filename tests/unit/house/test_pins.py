"""pip, uv and buildout install the same versions of everything."""

from configparser import ConfigParser
from pathlib import Path

import pytest
import re


ROOT = Path(__file__).parents[3]


def normalized(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture
def constraints():
    return (ROOT / "constraints.txt").read_text().splitlines()


def test_every_line_pins_one_version(constraints):
    assert [
        line for line in constraints if not re.fullmatch(r"\S+==[^\s;]+", line)
    ] == []


def test_no_package_is_pinned_twice(constraints):
    names = [normalized(line.split("==")[0]) for line in constraints]
    assert len(names) == len(set(names))


def test_buildout_reads_the_same_pins(constraints):
    parser = ConfigParser(delimiters="=")
    parser.read(ROOT / "versions.cfg")
    buildout = {normalized(name): v for name, v in parser["versions"].items()}
    assert buildout == {
        normalized(name): version
        for name, version in (line.split("==") for line in constraints)
    }


@pytest.mark.parametrize("name", ["pip", "uv", "zc-buildout", "setuptools"])
def test_installers_are_pinned_too(constraints, name):
    assert any(line.startswith(f"{name}==") for line in constraints)
