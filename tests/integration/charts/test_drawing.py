"""A chart on a page and in a file, with the table that says the same."""

from kancelar_content.charts.chart import Category
from kancelar_content.charts.chart import Chart
from kancelar_content.charts.chart import Series
from kancelar_content.charts.chart import STANDING
from kancelar_content.charts.drawing import Drawing
from lxml import etree
from lxml import html

import pytest


CHART = Chart(
    name="ways",
    title="Ways & means",
    head="Way",
    categories=[Category("By <letter>", url="/letters?a=1&b=2"), Category("By mail")],
    series=[Series("In time", [1234, 2.5]), Series("Late", [1, None])],
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def drawing(portal):
    def make(chart=CHART, language="cs"):
        return Drawing(portal, portal.REQUEST, chart, language)

    return make


def test_table_says_what_the_picture_shows(drawing):
    page = html.fromstring(drawing()())
    rows = [
        [cell.text_content().strip() for cell in row] for row in page.iterfind(".//tr")
    ]
    assert rows == [
        ["Way", "In time", "Late"],
        ["By <letter>", "1\N{NO-BREAK SPACE}234", "1"],
        ["By mail", "2,5", "–"],
    ]
    assert page.find(".//tbody//a").get("href") == "/letters?a=1&b=2"


def test_picture_is_named_and_described(drawing):
    picture = html.fromstring(drawing()()).find(".//svg")
    named = [
        picture.find(f".//*[@id='{n}']") for n in picture.get("aria-labelledby").split()
    ]
    assert picture.get("role") == "img"
    assert named[0].text == "Ways & means"
    assert named[1].text


def test_file_stands_by_itself(drawing):
    file = etree.fromstring(drawing().as_file())
    assert file.tag == f"{SVG}svg"
    assert file.find(f"{SVG}style").text
    assert len(file.findall(f"{SVG}rect")) == 3
    assert float(file.get("width"))


@pytest.mark.parametrize("lies", ["lying", STANDING])
def test_picture_has_no_script_and_no_style_of_its_own(drawing, lies):
    page = drawing(Chart("x", "X", "X", [Category("a")], [Series("n", [1])], lies))()
    assert "<script" not in page
    assert "style" not in page
