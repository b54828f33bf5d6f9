"""What holds on every public page for those who read it by keyboard, ear or large."""

from enlarged import enlarged_faults
from focus import focus_faults
from motion import moving
from outline import outline_faults
from pages import WIDTHS
from public_pages import PAGES

import pytest


#: The tablet has the menu of the phone.
ENDS = (WIDTHS[0], WIDTHS[-1])


@pytest.mark.parametrize(("path", "status"), PAGES)
def test_page_serves_keyboard_screen_reader_and_large_text(reader, path, status):
    page = reader(reduced_motion="reduce")
    assert page.goto(path).status == status
    found = [*outline_faults(page), *moving(page), *enlarged_faults(page)]
    for width in ENDS:
        page.set_viewport_size({"width": width, "height": 900})
        found += [f"{width}: {fault}" for fault in focus_faults(page)]
    assert found == []


PLANTED = """<!doctype html><html lang="en"><title></title><style>
    .bare:focus {{ outline: none }}
    .mover {{ animation: 1s move }}
    @keyframes move {{ to {{ color: red }} }}
</style><body>{}</body></html>"""
WHOLE = "<header></header><main><h1>One</h1>{}</main><footer></footer>"


@pytest.mark.parametrize(
    ("check", "body", "fault"),
    [
        (outline_faults, WHOLE.format("<h3>Deep</h3>"), "h3 after h1: Deep"),
        (outline_faults, WHOLE.format("<h1>Two</h1>"), "h1: ['One', 'Two']"),
        (outline_faults, WHOLE.format("<h2></h2>"), "an empty h2"),
        (outline_faults, WHOLE.format("<main>x</main>"), "main: 2"),
        (
            outline_faults,
            WHOLE.format("<nav>a</nav><nav>b</nav>"),
            "navigation: ['', '']",
        ),
        (outline_faults, WHOLE.format(""), "title: "),
        (moving, "<p class=mover>a</p>", "p"),
        (focus_faults, "<button class=bare>a</button>", "no outline"),
        (focus_faults, "<p tabindex=0 style='width: 0'>a", "no size"),
        (
            focus_faults,
            "<button>a</button><p style='position: fixed; inset: 0'>b",
            "covered by",
        ),
        (focus_faults, "<a href=#a tabindex=2>a</a><a href=#b tabindex=1>b", "out of"),
        (
            focus_faults,
            "<button onkeydown='event.preventDefault()'>a</button><a href=#b>b</a>",
            "not reached",
        ),
        (enlarged_faults, "<p style='width: 50rem'>a", "sideways"),
        (
            enlarged_faults,
            "<p style='height: 1.2em; overflow: hidden'>A line that is cut.",
            "cut",
        ),
    ],
)
def test_check_finds_a_planted_fault(reader, check, body, fault):
    page = reader()
    page.set_content(PLANTED.format(body))
    assert [found for found in check(page) if fault in found]
