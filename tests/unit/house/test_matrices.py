"""The matrix a reviewer reads is the workflow that is installed."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest


ROOT = Path(__file__).parents[3]
WORKFLOWS = {
    path.parent.name: path
    for path in ROOT.glob("profiles/*/default/workflows/*/definition.xml")
}
MATRICES = {path.stem: path for path in ROOT.glob("tests/integration/*/matrices/*.tsv")}
SHOWN = {("published", "View"), ("published", "Access contents information")}
PAGE = "kancelar_content: Read PressRelease page"
ANSWER_PAGE = "kancelar_content: Read DisclosedAnswer page"

#: State and permission that everybody has, each cell meant.
PUBLIC = {
    "accessibility_statement_workflow": SHOWN,
    # What is being corrected is read in its published version.
    "annual_report_workflow": {
        *SHOWN,
        ("correction", "View"),
        ("correction", "Access contents information"),
    },
    "barrier_report_workflow": set(),
    "case_document_workflow": set(),
    "disclosed_answer_workflow": {
        *SHOWN,
        ("published", ANSWER_PAGE),
        ("depublished", ANSWER_PAGE),
    },
    "event_workflow": SHOWN,
    "home_page_workflow": SHOWN,
    "info_request_workflow": set(),
    "media_album_workflow": SHOWN,
    "media_consent_workflow": set(),
    "notice_board_workflow": set(),
    "records_request_workflow": set(),
    "press_release_workflow": {*SHOWN, ("published", PAGE), ("withdrawn", PAGE)},
    "photo_workflow": SHOWN,
    "site_notice_workflow": SHOWN,
    "video_workflow": SHOWN,
}

every_workflow = pytest.mark.parametrize("workflow", sorted(WORKFLOWS))


def _defined(workflow: str) -> Iterator[tuple[str, str, frozenset[str], bool]]:
    for state in ElementTree.parse(WORKFLOWS[workflow]).iter("state"):
        for permission in state.iter("permission-map"):
            roles = frozenset(role.text for role in permission.iter("permission-role"))
            acquired = permission.get("acquired") == "True"
            yield state.get("state_id"), permission.get("name"), roles, acquired


def _stated(workflow: str) -> Iterator[tuple[str, str, frozenset[str], bool]]:
    lines = MATRICES[workflow].read_text(encoding="utf-8").splitlines()[1:]
    for state, permission, roles in (line.split("\t") for line in lines):
        yield state, permission, frozenset(roles.split(", ")) - {""}, False


@every_workflow
def test_matrix_has_every_cell_of_the_workflow(workflow):
    assert set(_stated(workflow)) == set(_defined(workflow))


@every_workflow
def test_every_state_sets_every_managed_permission(workflow):
    tree = ElementTree.parse(WORKFLOWS[workflow]).getroot()
    managed = {permission.text for permission in tree.findall("permission")}
    states = {state.get("state_id") for state in tree.iter("state")}
    cells = {(state, permission) for state, permission, *_ in _defined(workflow)}
    assert cells == {(state, permission) for state in states for permission in managed}


@every_workflow
def test_only_what_is_meant_for_it_is_seen_by_the_public(workflow):
    public = {
        (state, permission)
        for state, permission, roles, _ in _defined(workflow)
        if "Anonymous" in roles
    }
    assert public == PUBLIC[workflow]
