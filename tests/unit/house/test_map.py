"""Names derive from each other: type, module, workflow, template, matrix."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
import re


ROOT = Path(__file__).parents[3]
PROFILES = [
    ROOT / f"profiles/{package}/default"
    for package in ("kancelar_content", "kancelar_policy")
]
#: A type that Plone brings and that is only changed has no class here.
OF_PLONE = frozenset({"Document", "LRF"})
TYPES = sorted(
    path
    for profile in PROFILES
    for path in profile.glob("types/*.xml")
    if path.stem not in OF_PLONE
)
WORKFLOWS = sorted(
    path.name for profile in PROFILES for path in profile.glob("workflows/*")
)


def snake(name: str) -> str:
    """The name of a type as a module has it: FOIRequest is foi_request."""
    name = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return name.lower()


@cache
def properties(path: Path) -> dict[str, str]:
    tree = ElementTree.parse(path)
    return {
        node.get("name", ""): (node.text or "").strip()
        for node in tree.iter("property")
    }


def bound_workflows() -> dict[str, list[str]]:
    return {
        node.get("type_id", ""): [b.get("workflow_id", "") for b in node]
        for profile in PROFILES
        if (profile / "workflows.xml").exists()
        for node in ElementTree.parse(profile / "workflows.xml").iter("type")
    }


own_types = pytest.mark.parametrize("path", TYPES, ids=lambda path: path.stem)


@pytest.mark.parametrize(
    ("name", "module"),
    [
        ("PressRelease", "press_release"),
        ("Gift", "gift"),
        ("FOIRequest", "foi_request"),
    ],
)
def test_module_name_derives_from_the_type(name, module):
    assert snake(name) == module


@own_types
def test_type_is_named_as_its_file(path):
    assert ElementTree.parse(path).getroot().get("name") == path.stem
    assert re.fullmatch(r"[A-Z][A-Za-z0-9]+", path.stem)


@own_types
def test_class_and_schema_are_in_the_module_of_the_type(path):
    found = properties(path)
    module = found["klass"].rpartition(".")[0]
    assert module.rpartition(".")[2] == snake(path.stem)
    assert found["klass"] == f"{module}.{path.stem}"
    assert found["schema"] == f"{module}.I{path.stem}"
    assert (ROOT / "src" / f"{module.replace('.', '/')}.py").is_file()


@own_types
def test_page_is_named_as_the_type(path):
    assert properties(path)["default_view"] == snake(path.stem)


@own_types
def test_template_is_in_the_domain(path):
    *folders, _module, _class = properties(path)["klass"].split(".")
    template = f"{'/'.join(folders)}/templates/{snake(path.stem)}.pt"
    assert (ROOT / "src" / template).is_file()


@own_types
def test_workflow_is_named_as_the_type(path):
    allowed = {f"{snake(path.stem)}_workflow", "simple_publication_workflow"}
    # A type of another name than a workflow of ours takes one of Plone's.
    assert set(bound_workflows().get(path.stem, [])) <= allowed


@pytest.mark.parametrize("workflow", WORKFLOWS)
def test_workflow_belongs_to_a_type_and_has_a_matrix(workflow):
    named = {snake(path.stem): path for path in TYPES}
    assert workflow.removesuffix("_workflow") in named
    domain = properties(named[workflow.removesuffix("_workflow")])["klass"].split(".")[
        1
    ]
    matrix = ROOT / f"tests/integration/{domain}/matrices/{workflow}.tsv"
    assert matrix.is_file()
