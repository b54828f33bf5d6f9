from datetime import date
from io import BytesIO
from kancelar_content.hidden_data.formats import copy_of_file
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.texts import Wanted
from openpyxl import load_workbook
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetPicture
from openpyxl.styles import Font
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from PIL import Image
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile

import pytest
import re


NOVAK = Wanted(KnownPerson(name="Jan Novák", birth_date=date(1985, 3, 12)))


def workbook():
    made = Workbook()
    made.properties.creator = None
    made.active.title = "Výdaje"
    for row in (("Položka", "Částka"), ("Opravy", 1500), ("Celkem", 3000.5)):
        made.active.append(row)
    return made


def written(change=lambda made: None, parts=()):
    made = workbook()
    change(made)
    buffer = BytesIO()
    made.save(buffer)
    with ZipFile(buffer) as package:
        content = {name: package.read(name) for name in package.namelist()}
    # openpyxl writes its own name there.
    properties = content["docProps/core.xml"].replace(b"openpyxl", b"")
    return packed(
        {**as_excel_writes(content), "docProps/core.xml": properties, **dict(parts)}
    )


def packed(content):
    result = BytesIO()
    with ZipFile(result, "w", ZIP_DEFLATED) as package:
        for name, data in content.items():
            package.writestr(name, data)
    return result.getvalue()


def as_excel_writes(content):
    """The package with the texts of cells in the part of shared strings."""
    items = []

    def shared(cell):
        items.append(cell["text"])
        return b't="s"><v>%d</v></c>' % (len(items) - 1)

    inline = re.compile(rb't="inlineStr"><is>(?P<text>.*?)</is></c>', re.S)
    changed = {
        name: inline.sub(shared, data) if "worksheets/" in name else data
        for name, data in content.items()
    }
    link = (
        b'<Relationship Id="strings" Target="sharedStrings.xml" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
    )
    kind = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.'
        b'openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
    )
    for name, end, more in (
        ("xl/_rels/workbook.xml.rels", b"</Relationships>", link),
        ("[Content_Types].xml", b"</Types>", kind),
    ):
        assert end in changed[name]
        changed[name] = changed[name].replace(end, more + end)
    start = b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    texts = b"".join(b"<si>%s</si>" % each for each in items)
    return {**changed, "xl/sharedStrings.xml": start + texts + b"</sst>"}


def examined(data, wanted=NOVAK, **limits):
    return examine_file(data, "vydaje.xlsx", wanted, Limits(**limits))


def kinds(data, wanted=NOVAK):
    return {finding.kind for finding in examined(data, wanted)}


def places(data, kind):
    return [
        (each.place.kind, *dict(each.place.details).values())
        for each in examined(data)
        if each.kind == kind
    ]


def values_of(data):
    sheet = load_workbook(BytesIO(data), data_only=True)["Výdaje"]
    return [[cell.value for cell in row[:2]] for row in sheet.iter_rows(max_row=3)]


def hidden_sheet(made, state="hidden"):
    sheet = made.create_sheet("List2")
    sheet["A1"] = "Jan Novák"
    sheet.sheet_state = state


def hidden_row(made):
    made.active["A14"] = "Jan Novák"
    made.active.row_dimensions[14].hidden = True


def hidden_column(made):
    made.active["D2"] = "Jan Novák"
    made.active.column_dimensions["D"].hidden = True


def flat_row(made):
    made.active["A14"] = "Jan Novák"
    made.active.row_dimensions[14].height = 0.1


def commented(made):
    made.active["B2"].comment = Comment("Jan Novák volal", "Jan Novák")


def white(made):
    made.active["D2"] = "Jan Novák"
    made.active["D2"].font = Font(color="FFFFFFFF")


def without_format(made):
    made.active["D2"] = 850312
    made.active["D2"].number_format = ";;;"


def of_author(made):
    made.properties.creator = "Jan Novák"


def name_elsewhere(made):
    made.defined_names["zdroj"] = DefinedName("zdroj", attr_text="[1]List1!$A$1")


def hidden_name(made):
    made.defined_names["x"] = DefinedName("x", attr_text='"Jan Novák"', hidden=True)


def with_photo(made):
    exif = Image.Exif()
    exif[0x112] = 1
    exif.get_ifd(0x8825)[1] = "N"
    photo = BytesIO()
    Image.new("RGB", (40, 30), "green").save(photo, "JPEG", exif=exif)
    made.active.add_image(SheetPicture(photo), "E2")


def nothing(made):
    """The hidden thing is a part of the package."""


HIDING = [
    ("hidden_sheet", hidden_sheet, ()),
    ("hidden_sheet", lambda made: hidden_sheet(made, "veryHidden"), ()),
    ("hidden_row", hidden_row, ()),
    ("hidden_row", flat_row, ()),
    ("hidden_column", hidden_column, ()),
    ("comment", commented, ()),
    ("hidden_text", white, ()),
    ("hidden_text", without_format, ()),
    ("metadata", of_author, ()),
    ("external_link", name_elsewhere, ()),
    ("custom_data", hidden_name, ()),
    ("image_location", with_photo, ()),
    ("external_link", nothing, [("xl/externalLinks/externalLink1.xml", "<a/>")]),
    ("external_link", nothing, [("xl/connections.xml", "<a/>")]),
    ("pivot_cache", nothing, [("xl/pivotCache/pivotCacheRecords1.xml", "<a/>")]),
    ("custom_data", nothing, [("customXml/item1.xml", "<a/>")]),
    ("custom_data", nothing, [("xl/printerSettings/printerSettings1.bin", "x")]),
    ("script", nothing, [("xl/vbaProject.bin", "x")]),
    ("embedded_file", nothing, [("xl/embeddings/a.docx", "PK")]),
    ("tracked_change", nothing, [("xl/revisions/log1.xml", "<a/>")]),
]
every_hiding = pytest.mark.parametrize(("kind", "change", "parts"), HIDING)


def test_plain_workbook_has_nothing_hidden():
    assert examined(written()) == ()


@every_hiding
def test_hidden_data_are_found(kind, change, parts):
    assert kind in kinds(written(change, parts))


@every_hiding
def test_clean_copy_has_nothing_hidden_and_still_what_is_seen(kind, change, parts):
    data = written(change, parts)
    copy = copy_of_file(data, "vydaje.xlsx", Limits())
    assert kinds(copy) == set()
    assert values_of(copy) == values_of(data)
    with ZipFile(BytesIO(copy)) as package:
        whole = b"".join(map(package.read, package.namelist())).decode("latin-1")
    assert "Nov\xc3\xa1k" not in whole


def test_place_is_told_as_the_program_tells_it():
    assert places(written(hidden_row), "hidden_row") == [("row", "Výdaje", "14")]
    assert places(written(hidden_column), "hidden_column") == [
        ("column", "Výdaje", "D")
    ]
    assert places(written(hidden_sheet), "hidden_sheet") == [("sheet_hidden", "List2")]
    assert places(written(commented), "comment") == [("cell", "Výdaje", "B2")]
    assert places(written(hidden_sheet), "known_name") == [("cell", "List2", "A1")]


def test_name_of_a_sheet_that_tells_too_much_is_not_repeated():
    def named(made):
        made.create_sheet("Novák").sheet_state = "hidden"

    data = written(named)
    assert places(data, "known_name") == [("sheet_name", "2")]
    assert places(data, "hidden_sheet") == [("sheet_hidden", "2")]


def test_day_in_a_cell_is_read_as_it_is_shown():
    def born(made):
        made.active["A2"] = date(1985, 3, 12)

    assert places(written(born), "known_birth_date") == [("cell", "Výdaje", "A2")]


def test_heading_of_a_column_explains_its_cells():
    def register(made):
        made.active["D1"], made.active["D2"] = "Datum narození", "1. 2. 1990"
        made.active["E1"], made.active["E2"] = "Telefon", "48 52 26 302"

    data = written(register)
    assert places(data, "birth_date") == [("cell", "Výdaje", "D2")]
    assert places(data, "phone") == [("cell", "Výdaje", "E2")]


def test_number_is_read_as_text_is():
    def numbered(made):
        made.active["A2"] = 602123456

    assert places(written(numbered), "phone") == [("cell", "Výdaje", "A2")]


def test_white_text_on_a_filled_cell_is_seen():
    def headed(made):
        made.active["A1"].font = Font(color="FFFFFFFF")
        made.active["A1"].fill = PatternFill("solid", fgColor="FF003366")

    assert examined(written(headed)) == ()


def test_hidden_columns_without_anything_are_no_finding():
    def narrowed(made):
        made.active.column_dimensions.group("F", "XFD", hidden=True)

    assert examined(written(narrowed)) == ()


def test_advice_at_a_cell_and_lines_for_print_are_read():
    def advised(made):
        advice = DataValidation(prompt="volejte 602 123 456", allow_blank=True)
        made.active.add_data_validation(advice)
        advice.add("A1")
        made.active.oddHeader.center.text = "Jan Novák"

    found = examined(written(advised))
    assert {(each.kind, each.place.kind) for each in found} == {
        ("phone", "sheet_heading"),
        ("known_name", "sheet_heading"),
    }


def test_values_of_formulas_stay_without_the_formulas():
    with ZipFile(BytesIO(written())) as package:
        content = {name: package.read(name) for name in package.namelist()}
    plain = b'<c r="B3" t="n"><v>3000.5</v></c>'
    formula = b'<c r="B3" t="n"><f>SUM(B2)*2</f><v>3000.5</v></c>'
    part = "xl/worksheets/sheet1.xml"
    assert plain in content[part]
    content[part] = content[part].replace(plain, formula)
    copy = copy_of_file(packed(content), "vydaje.xlsx", Limits())
    sheet = load_workbook(BytesIO(copy))["Výdaje"]
    assert sheet["B3"].value == 3000.5


def test_text_of_no_cell_is_found_and_not_copied():
    with ZipFile(BytesIO(written())) as package:
        content = {name: package.read(name) for name in package.namelist()}
    part = "xl/sharedStrings.xml"
    left = "<si><t>Jan Novák</t></si></sst>".encode()
    content[part] = content[part].replace(b"</sst>", left)
    data = packed(content)
    assert kinds(data) == {"hidden_text", "known_name"}
    assert kinds(copy_of_file(data, "vydaje.xlsx", Limits())) == set()


def test_too_many_cells_are_refused():
    assert [each.kind for each in examined(written(), cells=5)] == ["too_large"]


def test_damaged_workbook_says_so():
    assert kinds(written()[:1500]) == {"broken"}
