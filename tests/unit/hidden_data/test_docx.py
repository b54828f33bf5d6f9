from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from docx.shared import RGBColor
from io import BytesIO
from kancelar_content.hidden_data.formats import copy_of_file
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.texts import Wanted
from PIL import Image
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import pytest


NOVAK = Wanted(KnownPerson(name="Jan Novák"))
SEEN = "Odpověď na žádost: krajský úřad vydal rozhodnutí."


def document():
    """A document with paragraph, table, header, footer and link, of no author."""
    made = Document()
    made.core_properties.author = ""
    made.core_properties.comments = ""
    made.add_paragraph(SEEN)
    made.add_table(1, 2).cell(0, 1).text = "buňka"
    made.sections[0].header.paragraphs[0].text = "záhlaví"
    made.sections[0].footer.paragraphs[0].text = "zápatí"
    return made


def saved(made, parts=()):
    """The file; `parts` are added to its package."""
    buffer = BytesIO()
    made.save(buffer)
    result = BytesIO()
    with ZipFile(buffer) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            # python-docx begins from a template with a preview and a stylesheet.
            if not name.startswith(("docProps/thumbnail", "customXml")):
                new.writestr(name, old.read(name))
        for name, content in parts:
            new.writestr(name, content)
    return result.getvalue()


def written(change=lambda made: None, parts=()):
    made = document()
    change(made)
    return saved(made, parts)


def examined(data, wanted=NOVAK, **limits):
    return examine_file(data, "odpoved.docx", wanted, Limits(**limits))


def kinds(data, wanted=NOVAK):
    return {finding.kind for finding in examined(data, wanted)}


def text_of(data):
    made = Document(BytesIO(data))
    texts = [paragraph.text for paragraph in made.paragraphs]
    texts += [c.text for t in made.tables for row in t.rows for c in row.cells]
    section = made.sections[0]
    return [
        *texts,
        section.header.paragraphs[0].text,
        section.footer.paragraphs[0].text,
    ]


def xml(text):
    return parse_xml(text.replace(" ", f" {nsdecls('w')} ", 1))


def inserted(made):
    change = '<w:ins w:id="1" w:author="Jan Novák"><w:r><w:t>nové</w:t></w:r></w:ins>'
    made.paragraphs[0]._p.append(xml(change))


def deleted(made):
    change = (
        '<w:del w:id="1" w:author="Jan Novák"><w:r>'
        "<w:delText>Jan Novák</w:delText></w:r></w:del>"
    )
    made.paragraphs[0]._p.append(xml(change))


def changed_look(made):
    run = made.paragraphs[0].runs[0]
    change = '<w:rPrChange w:id="1" w:author="Jan Novák"><w:rPr/></w:rPrChange>'
    run._r.get_or_add_rPr().append(xml(change))


def deleted_row(made):
    row = made.tables[0].add_row()
    row.cells[0].text = "Jan Novák"
    change = xml('<w:del w:id="1" w:author="Jan Novák"/>')
    row._tr.get_or_add_trPr().append(change)


def vanished(made):
    made.paragraphs[0].add_run("Jan Novák").font.hidden = True


def vanished_by_style(made):
    style = made.styles.add_style("Tajné", 2)
    style.font.hidden = True
    made.paragraphs[0].add_run("Jan Novák", style=style)


def white(made):
    made.paragraphs[0].add_run("Jan Novák").font.color.rgb = RGBColor(255, 255, 255)


def tiny(made):
    made.paragraphs[0].add_run("Jan Novák").font.size = Pt(1)


def commented(made):
    run = made.paragraphs[0].runs[0]
    made.add_comment(run, text="Jan Novák volal", author="Jan Novák")


def of_author(made):
    made.core_properties.author = "Jan Novák"


def with_photo(made):
    exif = Image.Exif()
    exif[0x112] = 1
    exif.get_ifd(0x8825)[1] = "N"
    photo = BytesIO()
    Image.new("RGB", (40, 30), "green").save(photo, "JPEG", exif=exif)
    made.add_picture(photo)


def with_variable(made):
    variables = '<w:docVars ><w:docVar w:name="a" w:val="Jan Novák"/></w:docVars>'
    made.settings.element.append(xml(variables))


def with_template(made):
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    made.part._settings_part.relate_to(
        "file:///C:/Users/novak/Normal.dotm",
        f"{kind}attachedTemplate",
        is_external=True,
    )


def with_linked_picture(made):
    with_photo(made)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    linked = made.part.relate_to("https://jinde.example/a.png", f"{kind}/image", True)
    (blip,) = made.element.iter("{*}blip")
    blip.set(f"{{{kind}}}link", linked)


HIDING = [
    ("tracked_change", inserted, ()),
    ("tracked_change", deleted, ()),
    ("tracked_change", changed_look, ()),
    ("tracked_change", deleted_row, ()),
    ("hidden_text", vanished, ()),
    ("hidden_text", vanished_by_style, ()),
    ("hidden_text", white, ()),
    ("hidden_text", tiny, ()),
    ("comment", commented, ()),
    ("metadata", of_author, ()),
    ("image_location", with_photo, ()),
    ("custom_data", with_variable, ()),
    ("external_link", with_template, ()),
    ("external_link", with_linked_picture, ()),
    ("custom_data", lambda made: None, [("customXml/item1.xml", "<a>Novák</a>")]),
    ("embedded_file", lambda made: None, [("word/embeddings/a.xlsx", "PK")]),
    ("script", lambda made: None, [("word/vbaProject.bin", "x")]),
    ("metadata", lambda made: None, [("word/people.xml", "<a/>")]),
    (
        "metadata",
        lambda made: None,
        [("docProps/custom.xml", "<p><property name='x'><v>Novák</v></property></p>")],
    ),
    ("image_thumbnail", lambda made: None, [("docProps/thumbnail.jpeg", "x")]),
]
every_hiding = pytest.mark.parametrize(("kind", "change", "parts"), HIDING)


def test_plain_document_has_nothing_hidden():
    assert examined(written()) == ()


@every_hiding
def test_hidden_data_are_found(kind, change, parts):
    assert kind in kinds(written(change, parts))


@every_hiding
def test_clean_copy_has_nothing_hidden_and_still_what_is_seen(kind, change, parts):
    copy = copy_of_file(written(change, parts), "odpoved.docx", Limits())
    assert kinds(copy) == set()
    seen = " ".join(text_of(copy))
    for each in (SEEN, "buňka", "záhlaví", "zápatí"):
        assert each in seen
    assert "Novák" not in seen


def test_inserted_text_stays_in_the_copy():
    copy = copy_of_file(written(inserted), "odpoved.docx", Limits())
    assert "nové" in " ".join(text_of(copy))


def test_picture_stays_in_the_copy_and_no_link_leads_nowhere():
    copy = copy_of_file(written(with_linked_picture), "odpoved.docx", Limits())
    made = Document(BytesIO(copy))
    assert len(made.inline_shapes) == 1
    (blip,) = made.element.iter("{*}blip")
    assert [
        value for value in blip.attrib.values() if value not in made.part.rels
    ] == []


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda made: made.paragraphs[0].add_run(" Novák"), "paragraph"),
        (lambda made: setattr(made.tables[0].cell(0, 0), "text", "Novák"), "paragraph"),
        (
            lambda m: setattr(m.sections[0].header.paragraphs[0], "text", "Novák"),
            "header",
        ),
        (
            lambda m: setattr(m.sections[0].footer.paragraphs[0], "text", "Novák"),
            "footer",
        ),
        (lambda made: setattr(made.core_properties, "title", "Novák"), "properties"),
    ],
)
def test_name_is_found_wherever_it_is_seen(change, kind):
    (finding,) = examined(written(change))
    assert (finding.kind, finding.place.kind) == ("known_name", kind)


def test_paragraph_is_told_by_its_number():
    made = document()
    made.add_paragraph("Žádost podal Jan Novák.")
    (finding,) = examined(saved(made))
    assert dict(finding.place.details) == {"number": "4"}


def test_white_text_in_a_dark_cell_is_seen():
    def headed(made):
        run = made.tables[0].cell(0, 0).paragraphs[0].add_run("nadpis")
        run.font.color.rgb = RGBColor(255, 255, 255)

    assert examined(written(headed)) == ()


def test_comment_is_told_without_its_author():
    found = [each for each in examined(written(commented)) if each.kind == "comment"]
    assert [(each.place.kind, each.place.details) for each in found] == [
        ("comment", (("number", "1"),))
    ]
    assert all("Novák" not in repr(each) for each in found)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (written()[:2000], "broken"),
        (written(parts=[("word/document2.xml", "<a")]), "broken"),
        (
            written(
                parts=[("word/document2.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")]
            ),
            "broken",
        ),
        (written(parts=[("word/bomb.bin", b"\0" * 30_000_000)]), "too_large"),
    ],
    ids=["cut", "no XML", "entities", "bomb"],
)
def test_document_that_cannot_be_examined_says_why(data, reason):
    assert [each.kind for each in examined(data)] == [reason]


def rewritten(name, old, new):
    result = BytesIO()
    with ZipFile(BytesIO(written())) as source, ZipFile(result, "w") as target:
        for each in source.namelist():
            content = source.read(each)
            target.writestr(
                each, content.replace(old, new) if each == name else content
            )
    return result.getvalue()


def test_package_that_shows_another_part_is_refused():
    data = rewritten("_rels/.rels", b"word/document.xml", b"word/other.xml")
    assert [each.kind for each in examined(data)] == ["broken"]


def test_document_in_the_strict_format_is_refused():
    usual = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    data = rewritten("word/document.xml", usual, strict)
    assert [each.kind for each in examined(data)] == ["unknown_format"]


def test_part_that_nothing_leads_to_is_found_and_not_copied():
    hidden = [("word/header9.xml", "<a/>"), ("word/notes/a.xml", "<a>Jan Novák</a>")]
    data = written(parts=hidden)
    assert kinds(data) == {"custom_data", "known_name"}
    copy = copy_of_file(data, "odpoved.docx", Limits())
    with ZipFile(BytesIO(copy)) as package:
        assert {name for name, _content in hidden} & set(package.namelist()) == set()


def test_two_parts_of_one_name_are_refused():
    data = BytesIO(written())
    with ZipFile(data, "a") as package, pytest.warns(UserWarning):
        package.writestr("word/document.xml", "<a/>")
    assert [each.kind for each in examined(data.getvalue())] == ["broken"]


def test_too_many_parts_are_refused():
    assert [each.kind for each in examined(written(), parts=3)] == ["too_large"]
