from functools import cache
from io import BytesIO
from kancelar_content.hidden_data.formats import copy_of_file
from kancelar_content.hidden_data.formats import examine_file
from kancelar_content.hidden_data.known_person import KnownPerson
from kancelar_content.hidden_data.limits import Limits
from kancelar_content.hidden_data.texts import Wanted
from pathlib import Path
from PIL import Image
from PIL import ImageDraw
from PIL import ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

import pikepdf
import pypdfium2
import pytest


FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")
SEEN = "Odpověď na žádost: krajský úřad vydal rozhodnutí."
NOVAK = Wanted(KnownPerson(name="Jan Novák"))

pytestmark = pytest.mark.skipif(not FONT.exists(), reason="DejaVu is not installed")


@cache
def font():
    pdfmetrics.registerFont(TTFont("DejaVu", FONT))
    return "DejaVu"


def written(draw=lambda page: None, change=lambda pdf: None, **options):
    """A PDF with a visible line; `draw` adds to its page, `change` to its structure."""
    buffer = BytesIO()
    page = canvas.Canvas(buffer, **options)
    page.setFont(font(), 12)
    page.drawString(72, 700, SEEN)
    draw(page)
    page.save()
    with pikepdf.open(buffer) as pdf:
        del pdf.docinfo["/Author"]
        del pdf.docinfo["/Keywords"]
        del pdf.docinfo["/Subject"]
        change(pdf)
        result = BytesIO()
        pdf.save(result)
    return result.getvalue()


def examined(data, wanted=NOVAK, **limits):
    return examine_file(data, "odpoved.pdf", wanted, Limits(**limits))


def kinds(data, wanted=NOVAK):
    return {finding.kind for finding in examined(data, wanted)}


def text_of(data):
    pages = pypdfium2.PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def scan():
    """A picture of a page with two lines, as a scanner makes it."""
    picture = Image.new("RGB", (1240, 1754), "white")
    pen = ImageDraw.Draw(picture)
    for top in (150, 220):
        pen.text((150, top), SEEN[:40], "black", ImageFont.truetype(FONT, 34))
    return ImageReader(picture)


def in_mode(page, mode, text, y=600):
    words = page.beginText(72, y)
    words.setTextRenderMode(mode)
    words.textLine(text)
    words.setTextRenderMode(0)
    page.drawText(words)


def white_on_white(page):
    page.setFillColorRGB(1, 1, 1)
    page.drawString(72, 600, "Jan Novák")


def nearly_white(page):
    page.setFillColorRGB(0.98, 0.98, 0.98)
    page.drawString(72, 600, "Jan Novák")


def under_a_box(page):
    page.drawString(72, 600, "Jan Novák")
    page.rect(70, 596, 90, 16, fill=1)


def under_a_picture(page):
    page.drawString(72, 600, "Jan Novák")
    page.drawImage(scan(), 60, 590, 200, 30)


def off_the_page(page):
    page.drawString(72, -40, "Jan Novák")


def invisible(page):
    in_mode(page, 3, "Jan Novák")


def transparent(page):
    page.setFillAlpha(0)
    page.drawString(72, 600, "Jan Novák")


def cut_off(page):
    path = page.beginPath()
    path.rect(0, 0, 10, 10)
    page.saveState()
    page.clipPath(path)
    page.drawString(72, 600, "Jan Novák")
    page.restoreState()


def inside_a_form(page):
    page.beginForm("part")
    page.setFont(font(), 12)
    page.setFillColorRGB(1, 1, 1)
    page.drawString(72, 600, "Jan Novák")
    page.endForm()
    page.doForm("part")


HIDING = [
    white_on_white,
    nearly_white,
    under_a_box,
    under_a_picture,
    off_the_page,
    invisible,
    transparent,
    cut_off,
    inside_a_form,
]


def note(subtype="/Text", **more):
    return lambda pdf: pdf.pages[0].obj.__setitem__(
        "/Annots",
        pikepdf.Array(
            [
                pdf.make_indirect(
                    pikepdf.Dictionary(
                        Type=pikepdf.Name.Annot,
                        Subtype=pikepdf.Name(subtype),
                        **{"Rect": pikepdf.Array([72, 500, 200, 520])} | more,
                    )
                )
            ]
        ),
    )


def attached(pdf):
    pdf.attachments["novak.txt"] = b"secret"


def with_script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(
        S=pikepdf.Name.JavaScript, JS="app.alert(1)"
    )


def with_author(pdf):
    pdf.docinfo["/Author"] = "Jan Novák"


def with_xmp(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:creator"] = ["Jan Novák"]


def with_filled_field(pdf):
    note("/Widget", FT=pikepdf.Name.Tx, T="pole", V="Jan Novák")(pdf)


def with_private_data(pdf):
    pdf.Root.PieceInfo = pikepdf.Dictionary(Program=pikepdf.Dictionary())


def with_layer_off(pdf):
    layer = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="x"))
    pdf.Root.OCProperties = pikepdf.Dictionary(
        OCGs=pikepdf.Array([layer]),
        D=pikepdf.Dictionary(OFF=pikepdf.Array([layer])),
    )


def with_page_preview(pdf):
    pdf.pages[0].obj["/Thumb"] = pdf.make_stream(b"\0", Width=1, Height=1)


STRUCTURE = [
    ("annotation", note(Contents="Jan Novák")),
    ("annotation", note("/Highlight")),
    ("embedded_file", attached),
    ("script", with_script),
    ("metadata", with_author),
    ("metadata", with_xmp),
    ("form_value", with_filled_field),
    ("custom_data", with_private_data),
    ("hidden_layer", with_layer_off),
    ("image_thumbnail", with_page_preview),
]


def test_plain_pdf_has_nothing_hidden():
    assert examined(written()) == ()


@pytest.mark.parametrize("hide", HIDING)
def test_hidden_text_is_found(hide):
    found = examined(written(hide))
    hidden = [each for each in found if each.kind == "hidden_text"]
    assert [dict(each.place.details) for each in hidden] == [{"page": "1"}]
    assert "known_name" in {each.kind for each in found}


@pytest.mark.parametrize("hide", HIDING)
def test_clean_copy_has_no_hidden_text_and_still_what_is_seen(hide):
    copy = copy_of_file(written(hide), "odpoved.pdf", Limits())
    assert examined(copy) == ()
    assert text_of(copy).strip() == SEEN


@pytest.mark.parametrize(("kind", "change"), STRUCTURE)
def test_hidden_structure_is_found(kind, change):
    assert kind in kinds(written(change=change))


@pytest.mark.parametrize(("kind", "change"), STRUCTURE)
def test_clean_copy_has_no_hidden_structure(kind, change):
    copy = copy_of_file(written(change=change), "odpoved.pdf", Limits())
    assert kinds(copy, Wanted()) == set()
    assert SEEN in text_of(copy)


def test_text_under_a_note_stays_under_it_in_the_copy():
    box = pikepdf.Array([60, 690, 500, 720])
    black = pikepdf.Array([0, 0, 0])
    data = written(
        lambda page: page.drawString(72, 500, "vidět je jen toto"),
        note("/Square", Rect=box, IC=black, C=black),
    )
    assert {"annotation", "hidden_text"} <= kinds(data)
    copy = copy_of_file(data, "odpoved.pdf", Limits())
    assert kinds(copy) == set()
    assert text_of(copy).strip() == "vidět je jen toto"
    dark = pypdfium2.PdfDocument(copy)[0].render(scale=1).to_pil().convert("L")
    assert dark.crop((65, 842 - 715, 495, 842 - 695)).getextrema()[1] < 30


def test_white_text_on_a_dark_panel_is_seen():
    def panel(page):
        page.rect(60, 590, 300, 30, fill=1)
        page.setFillColorRGB(1, 1, 1)
        page.drawString(72, 600, "bílé písmo na tmavém poli")

    assert examined(written(panel)) == ()


def test_turned_page_is_read_as_it_is_shown():
    def turned(page):
        page.showPage()
        page.setPageRotation(90)
        page.setFont(font(), 12)
        page.drawString(72, 400, "otočená strana")
        page.setFillColorRGB(1, 1, 1)
        page.drawString(72, 300, "Jan Novák")

    data = written(turned)
    hidden = [each for each in examined(data) if each.kind == "hidden_text"]
    assert [dict(each.place.details) for each in hidden] == [{"page": "2"}]
    copy = copy_of_file(data, "odpoved.pdf", Limits())
    assert examined(copy) == ()
    assert "otočená strana" in text_of(copy)


def test_text_over_a_scan_is_its_text():
    buffer = BytesIO()
    page = canvas.Canvas(buffer)
    page.drawImage(scan(), 0, 0, 596, 842)
    page.setFont(font(), 16.3)
    in_mode(page, 3, SEEN[:40], y=755)
    page.save()
    assert kinds(buffer.getvalue()) & {"hidden_text", "known_name"} == set()


def test_text_beside_what_a_scan_shows_is_hidden():
    buffer = BytesIO()
    page = canvas.Canvas(buffer)
    page.drawImage(scan(), 0, 0, 596, 842)
    page.setFont(font(), 16.3)
    in_mode(page, 3, "Jan Novák", y=300)
    page.save()
    assert {"hidden_text", "known_name"} <= kinds(buffer.getvalue())


def test_text_over_a_blackened_place_of_a_scan_is_hidden():
    def blackened(page):
        picture = Image.new("RGB", (1240, 1754), "white")
        picture.paste("black", (100, 100, 1100, 300))
        page.drawImage(ImageReader(picture), 0, 0, 596, 842)
        in_mode(page, 3, "Jan Novák", y=757)

    assert {"hidden_text", "known_name"} <= kinds(written(blackened))


def test_scan_without_text_must_be_read_by_a_person():
    def scanned(page):
        page.showPage()
        page.drawImage(scan(), 0, 0, 596, 842)

    found = [e for e in examined(written(scanned)) if e.kind == "picture_of_text"]
    assert [dict(each.place.details) for each in found] == [{"page": "2"}]


def test_box_over_a_picture_only_covers_it():
    def covered(page):
        page.drawImage(scan(), 60, 300, 300, 300)
        page.rect(90, 400, 100, 20, fill=1)

    assert "covered_picture" in kinds(written(covered))
    copy = copy_of_file(written(covered), "odpoved.pdf", Limits())
    assert kinds(copy) == set()


def test_panel_with_words_over_a_picture_covers_nothing():
    def titled(page):
        page.drawImage(scan(), 60, 300, 300, 300)
        page.rect(90, 400, 160, 24, fill=1)
        page.setFillColorRGB(1, 1, 1)
        page.drawString(92, 406, "Popis snímku na poli")

    assert examined(written(titled)) == ()


def test_earlier_version_inside_is_found():
    data = written()
    with pikepdf.open(BytesIO(data)) as pdf:
        trailer = data[data.rindex(b"startxref") :]
        assert len(pdf.pages) == 1
    assert "earlier_version" in kinds(data + b"\n" + trailer)


def test_target_of_a_link_is_read_but_is_no_note():
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI="mailto:jan@posta.example")
    found = examined(written(change=note("/Link", A=action)))
    assert [(each.kind, each.place.kind) for each in found] == [("email", "page_link")]


def test_place_and_time_of_a_photograph_inside_is_found():
    photo = Image.new("RGB", (40, 40), "green")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[1] = "N"
    buffer = BytesIO()
    photo.save(buffer, "JPEG", exif=exif)

    def add(pdf):
        image = pdf.make_stream(
            buffer.getvalue(),
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Image,
            Filter=pikepdf.Name.DCTDecode,
            Width=40,
            Height=40,
            ColorSpace=pikepdf.Name.DeviceRGB,
            BitsPerComponent=8,
        )
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(Photo=image)

    assert "image_location" in kinds(written(change=add))


def test_encrypted_pdf_says_so():
    buffer = BytesIO()
    with pikepdf.open(BytesIO(written())) as pdf:
        pdf.save(buffer, encryption=pikepdf.Encryption(user="x", owner="y"))
    assert kinds(buffer.getvalue()) == {"encrypted"}


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff" * 3000, written()[:700]]
)
def test_damaged_pdf_says_so(data):
    assert kinds(data) == {"broken"}


def test_too_many_pages_are_refused():
    data = written(
        lambda page: page.showPage() or page.drawString(9, 9, "druhá strana")
    )
    assert [each.kind for each in examined(data, pages=1)] == ["too_large"]


def test_language_and_title_stay():
    def titled(pdf):
        pdf.Root.Lang = "cs"
        pdf.docinfo["/Title"] = "Odpověď"

    copy = copy_of_file(written(change=titled), "odpoved.pdf", Limits())
    with pikepdf.open(BytesIO(copy)) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo.Title)) == ("cs", "Odpověď")
