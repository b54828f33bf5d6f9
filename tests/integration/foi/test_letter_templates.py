"""The office edits the templates of its letters itself."""

from docx import Document
from http_client import form_token
from io import BytesIO
from kancelar_content.foi.letters.filed_letter import letters_of
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.office_templates import current_template
from kancelar_content.foi.letters.office_templates import own_template
from kancelar_content.foi.letters.office_templates import shipped_template
from kancelar_content.foi.rule_rows import default_rows
from kancelar_content.foi.settings import PREFIX
from plone import api

import pytest
import transaction


ADDRESS = "/@@letter-template?kind=cover&language=cs"


def docx(*paragraphs):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


@pytest.fixture
def officer(colleague):
    return colleague("FOIOfficer")


@pytest.fixture
def upload(officer):
    """Send the form of a template: `upload(data)`, `upload(shipped="1")`."""

    def send(data=b"", **typed):
        form = officer.get(ADDRESS)
        assert form.status_code == 200
        answer = officer.post(
            "/@@letter-template",
            data={
                "kind": "cover",
                "language": "cs",
                "_authenticator": form_token(form.text),
                **typed,
            },
            files={"template": ("moje.docx", data)},
        )
        transaction.begin()
        return answer

    return send


def test_screen_lists_templates_and_the_fields_they_may_have(officer):
    page = officer.get("/@@letter-templates").text
    for kind in KINDS:
        assert f"kind={kind}&amp;language=cs" in page
        assert f"kind={kind}&amp;language=en" in page
    for field in ("{{ letter_number }}", "{{ row.price }}", "{%p for row in fees %}"):
        assert field in page
    assert "neověřené" in page


@pytest.mark.parametrize("kind", KINDS)
def test_template_and_its_preview_can_be_taken_home(officer, kind):
    address = f"/@@letter-template?kind={kind}&language=cs"
    template = officer.get(f"{address}&file=template")
    assert template.content == shipped_template(kind, "cs")
    preview = officer.get(f"{address}&file=preview")
    document = Document(BytesIO(preview.content))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Petra Ukázková" in text
    assert "{" not in text
    assert "attachment" in preview.headers["Content-Disposition"]


def test_own_template_is_used_until_it_is_given_back(upload, officer, case, today):
    answer = upload(docx("Vlastní šablona: {{ text }}, {{ letter_number }}"))
    assert answer.status_code == 200
    assert "Šablona je uložena." in answer.text
    assert own_template("cover", "cs").by == "test-foiofficer"
    made = case()
    form = officer.get(f"/evidence/{made.getId()}/@@write-letter?kind=cover").text
    data = {
        "kind": "cover",
        "_authenticator": form_token(form),
        "day": f"{today}",
        "addressee": "Jan",
        "text": "Příloha",
        "items": list(made.objectIds()),
    }
    officer.post(f"/evidence/{made.getId()}/@@write-letter", data=data)
    transaction.begin()
    [(document, _letter)] = letters_of(made)
    paragraphs = Document(BytesIO(document.file.data)).paragraphs
    assert paragraphs[0].text.startswith("Vlastní šablona: Příloha, KH-106/D/")
    upload(shipped="1")
    assert own_template("cover", "cs") is None
    assert current_template("cover", "cs") == shipped_template("cover", "cs")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "Vyberte soubor"),
        (b"%PDF-1.7", "není dokument DOCX"),
        (docx("{{ jmeno }} {{ text }}"), "„jmeno“"),
        (docx("{{ ''.__class__ }}"), "příkaz, který dopisy neznají"),
        (docx("{% if text %}ano"), "značka šablony není úplná"),
        (docx("{%p if reason_ends %}", "a {% if text %}", "{%p endif %}"), "šablony"),
        (docx("a {%p for row in fees %}", "{{ row.what }} {% endfor %} b"), "vyplnit"),
    ],
    ids=["none", "pdf", "unknown", "attack", "incomplete", "crossed", "torn"],
)
def test_wrong_template_is_told_and_the_old_one_stays(upload, data, problem):
    answer = upload(data)
    assert answer.status_code == 400
    assert problem.lower() in answer.text.replace("\N{NO-BREAK SPACE}", " ").lower()
    assert own_template("cover", "cs") is None


def test_unknown_kind_is_not_there(officer):
    for query in ("", "?kind=cover", "?kind=cover&language=xx", "?kind=x&language=cs"):
        assert officer.get(f"/@@letter-template{query}").status_code == 404


@pytest.mark.parametrize("role", ["DepartmentEditor", "PressOfficer"])
def test_nobody_else_edits_templates(colleague, role):
    client = colleague(role)
    for address in ("/@@letter-templates", ADDRESS, f"{ADDRESS}&file=preview"):
        answer = client.get(address, allow_redirects=False)
        assert answer.status_code in (302, 401, 403)


def test_reader_is_not_shown_templates(reader, live_portal):
    answer = reader.get("/@@letter-templates", allow_redirects=False)
    assert answer.status_code in (302, 401)


def test_older_site_gets_the_screen_and_the_rule_of_data_boxes(portal):
    panel = api.portal.get_tool("portal_controlpanel")
    panel.unregisterConfiglet("letter-templates")
    name = f"{PREFIX}.deadlines"
    saved = [dict(row) for row in default_rows() if row["name"] != "isds_fiction"]
    api.portal.set_registry_record(name, saved)
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1019")
    setup.upgradeProfile("kancelar_content:default", dest="1020")
    assert "letter-templates" in [action.getId() for action in panel.listActions()]
    rows = api.portal.get_registry_record(name)
    assert [row["name"] for row in rows].count("isds_fiction") == 1
    assert len(rows) == len(saved) + 1


def test_older_site_with_the_shipped_table_keeps_none_of_its_own(portal):
    setup = api.portal.get_tool("portal_setup")
    setup.setLastVersionForProfile("kancelar_content:default", "1019")
    setup.upgradeProfile("kancelar_content:default", dest="1020")
    assert not api.portal.get_registry_record(f"{PREFIX}.deadlines")
