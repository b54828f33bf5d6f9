"""Rules take dates, sets and values: no Plone, no catalog, no clock."""

from pathlib import Path

import ast
import pytest


SRC = Path(__file__).parents[3] / "src"
RULES = sorted(SRC.glob("kancelar_*/**/*rules.py"))
IMPURE = frozenset(
    {
        "AccessControl",
        "Acquisition",
        "DateTime",
        "OFS",
        "Products",
        "ZODB",
        "five",
        "os",
        "plone",
        "random",
        "time",
        "transaction",
        "z3c",
        "zope",
    }
)
CLOCKS = frozenset({"now", "today", "utcnow"})


def impurities(source: str) -> list[str]:
    """What in a module of rules depends on more than its arguments."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [a.name for a in node.names if a.name.split(".")[0] in IMPURE]
        elif isinstance(node, ast.ImportFrom):
            if node.level or (node.module or "").split(".")[0] in IMPURE:
                found.append(node.module or ".")
        elif isinstance(node, ast.Attribute) and node.attr in CLOCKS:
            found.append(f".{node.attr}")
    return found


@pytest.mark.parametrize("module", RULES, ids=lambda path: path.parent.name)
def test_rules_depend_on_their_arguments_only(module):
    assert impurities(module.read_text()) == []


def test_there_are_rules_to_look_at():
    assert RULES


@pytest.mark.parametrize(
    "source",
    [
        "from plone import api",
        "import zope.component",
        "def late():\n    from Products.CMFPlone import utils",
        "from datetime import date\nTODAY = date.today()",
        "import datetime\n\n\ndef f(clock=datetime.datetime.now):\n    return clock()",
        "import time",
    ],
)
def test_planted_impurity_is_caught(source):
    assert impurities(source)
