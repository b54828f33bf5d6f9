from hypothesis import given
from hypothesis import strategies as st
from kancelar_policy.identity.rules import BOX_LETTERS
from kancelar_policy.identity.rules import contrast
from kancelar_policy.identity.rules import is_colour
from kancelar_policy.identity.rules import is_data_box
from kancelar_policy.identity.rules import LineError
from kancelar_policy.identity.rules import Link
from kancelar_policy.identity.rules import links
from pathlib import Path

import pytest
import re


STYLESHEET = (
    Path(__file__).parents[3] / "src/kancelar_policy/browser/static/kancelar.css"
)
COLOURS = st.from_regex(r"\A#[0-9a-f]{6}\Z")
BOXES = st.text(BOX_LETTERS, min_size=6, max_size=6)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_from_both_sides(one, other):
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.01


@pytest.mark.parametrize("text", ["", "#123", "12395b", "#12395g", "#12395b;x", "red"])
def test_what_is_no_colour_never_comes_into_a_stylesheet(text):
    assert not is_colour(text)


def test_data_box_of_the_region_is_one():
    assert is_data_box("c5kbvkw")


@given(BOXES)
def test_one_last_letter_of_all_makes_a_data_box(beginning):
    assert sum(is_data_box(beginning + letter) for letter in BOX_LETTERS) == 1


@given(BOXES, st.integers(0, 6), st.sampled_from(BOX_LETTERS))
def test_one_slip_makes_no_data_box(beginning, place, slip):
    box = next(b for end in BOX_LETTERS if is_data_box(b := beginning + end))
    wrong = box[:place] + slip + box[place + 1 :]
    assert is_data_box(wrong) == (wrong == box)


@pytest.mark.parametrize("text", ["", "c5kbvk", "c5kbvkww", "C5KBVKW", "c5kbvk0"])
def test_what_is_no_data_box(text):
    assert not is_data_box(text)


def test_links_are_read_line_by_line():
    assert links("Mapa webu | /cs/sitemap\n\nKraj|https://example.org/a?b=1 \n") == [
        Link("Mapa webu", "/cs/sitemap"),
        Link("Kraj", "https://example.org/a?b=1"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Mapa webu",
        "| /cs",
        "Mapa |",
        "Zlo | javascript:alert(1)",
        "Jinam | //a.example",
        "Data | data:text/html,x",
        "Dvě | /a b",
        "Zpět | /\\a.example",
        "Nic | https:",
    ],
)
def test_line_that_is_no_link_is_told_by_its_number(line):
    with pytest.raises(LineError) as caught:
        links(f"Mapa webu | /cs/sitemap\n{line}")
    assert caught.value.number == 2


def tokens(scheme):
    """The colours that the stylesheet says for light or dark, later ones over."""
    text = STYLESHEET.read_text()
    blocks = re.findall(
        r"(?:^:root|^  :root:not\([^{]*\)) \{(.*?)^ *\}", text, re.M | re.S
    )
    light, dark = blocks[:2]
    found = {}
    for block in (light,) if scheme == "light" else (light, dark):
        for name, value in re.findall(r"--k-([\w-]+): ([^;]+);", block):
            default = re.search(r"#[0-9a-f]{6}", value)
            if default:
                found[name] = default[0]
    found.setdefault("heading", found["brand-strong"])
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("on", "letters"),
    [
        *((ground, "ink") for ground in ("paper", "raised", "tint", "mark")),
        *((ground, "ink") for ground in ("info-tint", "good-tint", "warn-tint")),
        *((ground, "quiet") for ground in ("paper", "raised", "tint")),
        *((ground, "link") for ground in ("paper", "raised", "tint", "info-tint")),
        *((ground, "heading") for ground in ("paper", "raised", "tint")),
        *((ground, "on-brand") for ground in ("brand", "brand-strong")),
        ("warn-tint", "warn-line"),
        ("good-tint", "good-line"),
        ("bad-tint", "bad-line"),
        ("paper", "bad-line"),
        ("paper", "warn-line"),
    ],
)
def test_letters_can_be_read_on_every_ground(scheme, on, letters):
    colours = tokens(scheme)
    assert contrast(colours[on], colours[letters]) >= 4.5
