"""The matrix a reviewer reads is the workflow that is installed."""

from pathlib import Path
from xml.etree import ElementTree


ROOT = Path(__file__).parents[3]
NAME = "accessibility_statement_workflow"
WORKFLOW = ROOT / "profiles/kancelar_content/default/workflows" / NAME
MATRIX = ROOT / f"tests/integration/accessibility/matrices/{NAME}.tsv"


def _defined():
    for state in ElementTree.parse(WORKFLOW / "definition.xml").iter("state"):
        for permission in state.iter("permission-map"):
            roles = frozenset(role.text for role in permission.iter("permission-role"))
            acquired = permission.get("acquired") == "True"
            yield state.get("state_id"), permission.get("name"), roles, acquired


def _stated():
    lines = MATRIX.read_text(encoding="utf-8").splitlines()[1:]
    for state, permission, roles in (line.split("\t") for line in lines):
        yield state, permission, frozenset(roles.split(", ")), False


def test_matrix_has_every_cell_of_the_workflow():
    assert set(_stated()) == set(_defined())


def test_every_state_sets_every_managed_permission():
    tree = ElementTree.parse(WORKFLOW / "definition.xml").getroot()
    managed = {permission.text for permission in tree.findall("permission")}
    states = {state.get("state_id") for state in tree.iter("state")}
    cells = {(state, permission) for state, permission, *_ in _defined()}
    assert cells == {(state, permission) for state in states for permission in managed}


def test_only_a_published_statement_is_seen_by_the_public():
    public = {
        (state, permission)
        for state, permission, roles, _ in _defined()
        if "Anonymous" in roles
    }
    assert public == {
        ("published", "View"),
        ("published", "Access contents information"),
    }
