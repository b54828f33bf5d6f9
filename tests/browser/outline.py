"""How a page is built for those who hear it: title, headings and landmarks."""

#: Landmarks of the frame, each once; of those that may repeat, none without a name.
LANDMARKS = """() => {
    const shown = (one) => one.checkVisibility({visibilityProperty: true});
    const all = (selector) =>
        [...document.querySelectorAll(selector)].filter(shown);
    const inside = "main, article, aside, section, nav";
    const outer = (selector) =>
        all(selector).filter((one) => !one.parentElement.closest(inside)).length;
    const name = (one) => (one.getAttribute("aria-label")
        || (one.getAttribute("aria-labelledby") || "").split(" ").filter(Boolean)
            .map((id) => document.getElementById(id)?.innerText ?? "").join(" ")
    ).trim();
    const names = (selector) => all(selector).map(name);
    return {
        banner: outer("header, [role=banner]"),
        main: all("main, [role=main]").length,
        contentinfo: outer("footer, [role=contentinfo]"),
        navigation: names("nav, [role=navigation]"),
        aside: names("aside, [role=complementary]"),
        search: names("search, [role=search]"),
    };
}"""

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
    .filter((one) => one.checkVisibility())
    .map((one) => [Number(one.tagName[1]), one.innerText.trim()])
"""


def outline_faults(page):
    """What is wrong with title, headings and landmarks of the page, in words."""
    return [*_title(page), *_headings(page), *_landmarks(page)]


def _title(page):
    """A page says first what it is, then whose; a home page is the site itself."""
    heading = page.locator("h1").first.inner_text()
    beginning = heading.split(":")[0].replace("\xa0", " ")
    if not page.title().replace("\xa0", " ").startswith(beginning):
        yield f"title: {page.title()}, for {heading}"


def _headings(page):
    found = page.evaluate(HEADINGS)
    firsts = [text for level, text in found if level == 1]
    if len(firsts) != 1:
        yield f"h1: {firsts}"
    before = 0
    for level, text in found:
        if not text:
            yield f"an empty h{level}"
        if level > before + 1:
            yield f"h{level} after h{before}: {text}"
        before = level


def _landmarks(page):
    found = page.evaluate(LANDMARKS)
    for name in ("banner", "main", "contentinfo"):
        if found[name] != 1:
            yield f"{name}: {found[name]}"
    for name in ("navigation", "aside", "search"):
        names = found[name]
        if len(set(names)) != len(names) or (len(names) > 1 and "" in names):
            yield f"{name}: {names}"
