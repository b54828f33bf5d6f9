from io import BytesIO
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.texts import Wanted
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import pytest


NOVAK = Wanted(KnownPerson(name="Jan Novák"))
NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta", "manifest")
)
CONTENT = f"""<office:document-content {NAMES}>
<office:automatic-styles>
<style:style style:name="H"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T">
<style:table-properties table:display="false"/></style:style>
</office:automatic-styles>
<office:body>%s<text:p>Odpověď na žádost.</text:p></office:body>
</office:document-content>"""
META = f"""<office:document-meta {NAMES}>
<office:meta>%s</office:meta></office:document-meta>"""
TABLE = """<table:table %s><table:table-row %s>
<text:p>Jan Novák</text:p></table:table-row></table:table>"""
CHANGES = "<text:tracked-changes><text:changed-region/></text:tracked-changes>"
SECTION = '<text:section text:display="none"><text:p>x</text:p></text:section>'
ENCRYPTED = f"""<manifest:manifest {NAMES}>
<manifest:encryption-data/></manifest:manifest>"""


def written(body="", meta="<meta:generator>LibreOffice</meta:generator>", parts=()):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", CONTENT % body)
        package.writestr("meta.xml", META % meta)
        for name, content in parts:
            package.writestr(name, content)
    return buffer.getvalue()


def kinds(data):
    return {each.kind for each in examine_file(data, "a.odt", NOVAK, Limits())}


def test_plain_document_has_nothing_hidden():
    assert kinds(written()) == set()


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (
            "comment",
            {"body": "<office:annotation><text:p>x</text:p></office:annotation>"},
        ),
        (
            "tracked_change",
            {"body": CHANGES},
        ),
        ("hidden_text", {"body": '<text:p text:style-name="H">Jan Novák</text:p>'}),
        ("hidden_text", {"body": '<text:hidden-text text:string-value="Jan Novák"/>'}),
        (
            "hidden_text",
            {"body": SECTION},
        ),
        ("hidden_sheet", {"body": TABLE % ('table:style-name="T"', "")}),
        ("hidden_row", {"body": TABLE % ("", 'table:visibility="collapse"')}),
        (
            "metadata",
            {"meta": "<meta:initial-creator>Jan Novák</meta:initial-creator>"},
        ),
        (
            "metadata",
            {"meta": '<meta:user-defined meta:name="a">b</meta:user-defined>'},
        ),
        ("image_thumbnail", {"parts": [("Thumbnails/thumbnail.png", "x")]}),
        ("script", {"parts": [("Basic/Standard/a.xml", "x")]}),
        ("embedded_file", {"parts": [("Object 1/content.xml", "x")]}),
        ("earlier_version", {"parts": [("Versions/Version1", "x")]}),
        ("known_name", {"body": "<text:p>Jan <text:span>Novák</text:span></text:p>"}),
    ],
)
def test_hidden_data_are_found(kind, options):
    assert kind in kinds(written(**options))


def test_encrypted_document_says_so():
    assert kinds(written(parts=[("META-INF/manifest.xml", ENCRYPTED)])) == {"encrypted"}
