"""What moves on a page although the reader asked for rest."""

#: Longer than anybody notices, in seconds.
NOTICED = 0.01

MOVING = """(noticed) => [...document.querySelectorAll("*")].filter((one) =>
    ["", "::before", "::after"].some((part) => {
        const style = getComputedStyle(one, part || null);
        const longest = (times) => Math.max(...times.split(",").map(parseFloat));
        return (style.animationName !== "none"
                && longest(style.animationDuration) > noticed)
            || longest(style.transitionDuration) > noticed;
    })
).map((one) => `${one.localName} moves: ${one.outerHTML.slice(0, 120)}`)"""


def moving(page):
    """Elements with an animation or a transition that takes noticeable time."""
    return page.evaluate(MOVING, NOTICED)
