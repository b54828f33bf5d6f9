"""Templates are filled with what is known, and can neither harm nor lose a word."""

from docx import Document
from io import BytesIO
from kancelar_content.foi.letters.filling import filled
from kancelar_content.foi.letters.filling import WrongTemplate
from kancelar_content.foi.letters.letter_kinds import KINDS
from kancelar_content.foi.letters.letter_kinds import LANGUAGES
from kancelar_content.foi.letters.template_fields import FIELDS
from kancelar_content.foi.letters.template_fields import LISTS
from pathlib import Path
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import kancelar_content.foi.letters as letters
import pytest


SHIPPED = Path(letters.__file__).parent / "data"

VALUES = {
    **{name: f"value of {name}" for name in FIELDS},
    **{
        name: [{part: f"{part} of {name} {number}" for part in row} for number in "12"]
        for name, row in LISTS.items()
    },
}


def template(*paragraphs, **properties):
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    for name, value in properties.items():
        setattr(document.core_properties, name, value)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def letter(data, **values):
    return Document(BytesIO(filled(data, {**VALUES, **values}, title="Dopis")))


def text(document):
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


def problems(data):
    with pytest.raises(WrongTemplate) as caught:
        filled(data, VALUES, title="Dopis")
    return list(caught.value.problems)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_shipped_template_is_filled(kind, language):
    document = letter((SHIPPED / language / f"{kind}.docx").read_bytes())
    cells = [cell.text for table in document.tables for cell in table._cells]
    words = "\n".join([text(document), *cells])
    assert "{" not in words
    for name in ("letter_number", "case_number", "day", "addressee", "text", "signer"):
        assert f"value of {name}" in words, name
    head = document.sections[0].first_page_header.paragraphs
    assert head[0].text == "value of office_name"


def test_letter_says_nothing_about_who_made_it():
    data = template("{{ text }}", author="novakova.j", last_modified_by="novakova.j")
    properties = letter(data).core_properties
    assert properties.title == "Dopis"
    assert not properties.author
    assert not properties.last_modified_by
    with ZipFile(BytesIO(filled(data, VALUES, title="Dopis"))) as package:
        for name in package.namelist():
            assert b"novakova" not in package.read(name)


@pytest.mark.parametrize(
    "name",
    [
        "{{ 7 * 7 }} {% for x in y %}",
        "{_{ x }_}",
        '</w:t></w:r><w:r><w:t xml:space="preserve">',
        "Novák & synové <s.r.o.> ]]> &amp;",
    ],
)
def test_name_of_an_applicant_stays_a_text(name):
    document = letter(template("Před {{ addressee }} po"), addressee=name)
    assert text(document).startswith("Před ")
    assert text(document).endswith(" po")
    assert len(document.paragraphs) == 1
    if "_" not in name:
        assert text(document) == f"Před {name} po"


def test_characters_that_no_document_may_have_are_left_out():
    assert text(letter(template("{{ text }}"), text="a\x07b\x0cc\x00\nd")) == "abc\nd"


def test_unknown_fields_are_named_all_at_once():
    data = template("{{ jmeno }}", "{{ text }} {{ adresa }}")
    assert problems(data) == [("unknown", "jmeno"), ("unknown", "adresa")]


def test_unknown_part_of_a_row_is_named():
    data = template("{%p for row in fees %}", "{{ row.cena }}", "{%p endfor %}")
    assert problems(data) == [("unknown", "row.cena")]


def test_list_cannot_be_written_as_a_field():
    assert problems(template("{{ fees }}")) == [("unknown", "fees")]


def test_field_in_a_header_is_read_as_well():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ jmeno }}"
    file = BytesIO()
    document.save(file)
    assert problems(file.getvalue()) == [("unknown", "jmeno")]


@pytest.mark.parametrize(
    "command",
    [
        "{{ text.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ text|upper }}",
        "{{ text.upper() }}",
        "{{ text[0] }}",
        "{{ 'a' * 999999999 }}",
        "{{ 9 ** 999999999 }}",
        "{% for a in range(9999999) %}{% endfor %}",
        "{% set x = text %}",
        "{% include 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{% for a in items %}{% for b in items %}{% for c in items %}x{% endfor %}"
        "{% endfor %}{% endfor %}",
    ],
)
def test_template_cannot_run_anything(command):
    assert problems(template(command))


def test_conditions_and_lists_are_understood():
    data = template(
        "{%p if fees %}",
        "{%p for row in fees %}",
        "{{ loop.index }}. {{ row.what }}{% if not loop.last %},{% endif %}",
        "{%p endfor %}",
        "{%p endif %}",
        '{{ "ano" if reason_ends else "ne" }}',
    )
    document = letter(data, reason_ends="")
    assert text(document) == "1. what of fees 1,\n2. what of fees 2\nne"


def test_incomplete_mark_is_shown():
    [(problem, _place)] = problems(template("Vážený pane {{ addressee"))
    assert problem == "syntax"
    [(problem, _place)] = problems(template("{% if text %}Ano"))
    assert problem == "syntax"


def test_list_that_tears_the_document_is_refused():
    data = template("a {%p for row in fees %}", "{{ row.what }} {% endfor %} b")
    assert problems(data) == [("broken", "")]


@pytest.mark.parametrize(
    "data", [b"", b"text", b"%PDF-1.7", b"PK\x03\x04 broken", b"\xd0\xcf\x11\xe0" * 99]
)
def test_file_that_is_no_docx_is_refused(data):
    assert problems(data) == [("no-docx", "")]


def rebuilt(data, change):
    """The package with other parts."""
    result = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        change(parts)
        for name, content in parts.items():
            new.writestr(name, content)
    return result.getvalue()


def test_macros_are_refused():
    def with_macros(parts):
        parts["word/vbaProject.bin"] = b"macro"

    assert problems(rebuilt(template("{{ text }}"), with_macros)) == [("macros", "")]


def test_packed_bomb_is_refused():
    def with_bomb(parts):
        parts["word/media/bomb.png"] = b"\0" * 7_000_000

    assert problems(rebuilt(template(""), with_bomb)) == [("too-large", "")]


def test_endless_text_is_refused():
    def with_text(parts):
        story = parts["word/document.xml"]
        parts["word/document.xml"] = story.replace(
            b"<w:body>", b"<w:body>" + b"<w:p><w:r><w:t>{{</w:t></w:r></w:p>" * 60_000
        )

    assert problems(rebuilt(template(""), with_text)) == [("too-large", "")]


def test_thousands_of_brackets_are_refused():
    def with_brackets(parts):
        story = parts["word/document.xml"]
        parts["word/document.xml"] = story.replace(
            b"<w:body>", b"<w:body>" + b"<w:p><w:r><w:t>{{</w:t></w:r></w:p>" * 1_100
        )

    assert problems(rebuilt(template(""), with_brackets)) == [("too-large", "")]
