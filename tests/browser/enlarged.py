"""Whether a page keeps its text when a reader makes it larger."""

from pages import stays_within


#: WCAG 2.2, 1.4.12: the least that a page has to bear.
TEXT_SPACING = """
    * {
        line-height: 1.5 !important;
        letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important;
    }
    p { margin-bottom: 2em !important; }
"""

#: The reader's own size of letters, as the settings of a browser set it.
LARGE_TEXT = "html { font-size: 200% !important; }"

#: Text that its own box hides. What is hidden from the eye on purpose, and a summary
#: that ends with an ellipsis and leads to the whole, is none.
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
    const style = getComputedStyle(one);
    if (!one.innerText?.trim() || !one.checkVisibility()) return false;
    if (!/hidden|clip/.test(style.overflowX + style.overflowY)) return false;
    if (style.clipPath !== "none" || style.webkitLineClamp !== "none") return false;
    if (one.closest(".visually-hidden, .hiddenStructure")) return false;
    return one.scrollWidth > one.clientWidth + 1
        || one.scrollHeight > one.clientHeight + 1;
}).map((one) => one.outerHTML.slice(0, 160))"""


def _faults(page, name):
    faults = [f"{name}, cut: {html}" for html in page.evaluate(CUT)]
    if not stays_within(page):
        faults.append(f"{name}, sideways")
    return faults


def enlarged_faults(page, width=1280):
    """What is wrong at a zoom of 200 %, with letters of 200 % and with more space."""
    page.set_viewport_size({"width": width // 2, "height": 450})
    faults = _faults(page, "zoom")
    page.set_viewport_size({"width": width, "height": 900})
    for name, style in (("letters", LARGE_TEXT), ("space", TEXT_SPACING)):
        added = page.add_style_tag(content=style)
        faults += _faults(page, name)
        added.evaluate("one => one.remove()")
    return faults
