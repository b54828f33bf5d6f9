"""Domains never import each other, and content never imports the site's policy."""

from collections.abc import Iterator
from pathlib import Path

import ast
import pytest


SRC = Path(__file__).parents[3] / "src"
MODULES = sorted(SRC.glob("kancelar_*/**/*.py"))
DOMAINS = frozenset(
    {
        "accessibility",
        "documents",
        "events",
        "foi",
        "media",
        "monitoring",
        "notices",
        "press",
        "protocol",
        "relations",
        "subscriptions",
        "translation",
        "travel",
    }
)


def imported(source: str, package: str) -> Iterator[str]:
    """Dotted names of what the source imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: 1 - node.level or None] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{base}.{alias.name}" for alias in node.names)


def domain_of(dotted: str) -> str | None:
    steps = dotted.split(".")
    if steps[0] == "kancelar_content" and len(steps) > 1 and steps[1] in DOMAINS:
        return steps[1]
    return None


def broken_rules(source: str, package: str) -> list[str]:
    """The imports in a module of `package` that the house forbids."""
    content = package.split(".")[0] == "kancelar_content"
    home = domain_of(package)
    return [
        name
        for name in imported(source, package)
        if (content and name.split(".")[0] == "kancelar_policy")
        or (content and domain_of(name) not in (None, home))
    ]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_module_imports_only_what_the_house_allows(module):
    package = ".".join(module.relative_to(SRC).parent.parts)
    assert broken_rules(module.read_text(), package) == []


@pytest.mark.parametrize(
    ("package", "source"),
    [
        ("kancelar_content.foi", "from kancelar_content.press import rules"),
        ("kancelar_content.foi", "import kancelar_content.press.rules"),
        ("kancelar_content.foi", "from kancelar_content import press"),
        ("kancelar_content.foi", "from ..press import rules"),
        ("kancelar_content.foi", "def late():\n    from kancelar_policy import cli"),
        ("kancelar_content.search", "from kancelar_content.press.rules import number"),
        ("kancelar_content", "import kancelar_policy"),
    ],
)
def test_planted_import_is_caught(package, source):
    assert broken_rules(source, package)


@pytest.mark.parametrize(
    ("package", "source"),
    [
        ("kancelar_content.press", "from kancelar_content.press import rules"),
        ("kancelar_content.press", "from kancelar_content.search import folding"),
        ("kancelar_policy.browser", "from kancelar_content.press import rules"),
    ],
)
def test_allowed_import_passes(package, source):
    assert broken_rules(source, package) == []
