"""Where the Tab key leads, and whether a reader sees it."""

#: What the Tab key has to reach, in the order of the page. Of a group of radio buttons
#: it is one: the chosen, or else the first.
REACHABLE = """() => {
    const one_of_group = (one) => {
        if (one.type !== "radio") return true;
        const group = [...document.getElementsByName(one.name)];
        return one === (group.find((each) => each.checked) ?? group[0]);
    };
    const found = [...document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, iframe, [tabindex]"
    )].filter((one) =>
        one.tabIndex >= 0
        && !one.disabled
        && one.type !== "hidden"
        && one.checkVisibility({visibilityProperty: true})
        && one_of_group(one));
    window.reachable = found;
    return found.map((one) => one.outerHTML.slice(0, 160));
}"""

#: The element in focus: its place among the reachable, and what keeps it from the eye.
HERE = """() => {
    const one = document.activeElement;
    if (one === document.body || one === document.documentElement) return null;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const faults = [];
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2)
        faults.push("no outline");
    if (!box.width || !box.height) faults.push("no size");
    if (box.bottom <= 0 || box.top >= innerHeight
        || box.right <= 0 || box.left >= innerWidth) faults.push("out of sight");
    else {
        const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        const own = [one, ...(one.labels ?? [])];
        if (top && !own.some((each) => each.contains(top) || top.contains(each)))
            faults.push(`covered by ${top.outerHTML.slice(0, 80)}`);
    }
    return [window.reachable.indexOf(one), faults];
}"""

STRANGER = "document.activeElement.outerHTML.slice(0, 160)"


def focus_faults(page):
    """What is wrong on the way of the Tab key from the first element to the last."""
    page.evaluate("document.activeElement?.blur()")
    expected = page.evaluate(REACHABLE)
    seen, faults = [], []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if here is None:
            break
        place, wrong = here
        if place < 0:
            faults.append(f"unexpected: {page.evaluate(STRANGER)}")
            continue
        seen.append(place)
        faults += [f"{fault}: {expected[place]}" for fault in wrong]
    missed = [expected[at] for at in range(len(expected)) if at not in seen]
    faults += [f"not reached: {html}" for html in missed]
    if not missed and seen[: len(expected)] != sorted(seen[: len(expected)]):
        faults.append(f"out of order: {seen}")
    return faults
