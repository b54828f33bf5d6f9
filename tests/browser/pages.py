"""What may be asked of any page."""

from axe_playwright_python.sync_playwright import Axe

import pytest


WIDTHS = (360, 768, 1280)
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
}


#: Bars of Plone that only the staff see, and that are not ours.
STAFF = ("#edit-bar", "#edit-zone")


def violations(page, without=()):
    """What axe finds on the page: each rule with the elements that break it.

    :param without: selectors of elements that are not looked at.
    """
    context = {"exclude": [[selector] for selector in without]}
    found = Axe().run(page, context, options=RULES).response["violations"]
    return [
        (rule["id"], [node["html"][:160] for node in rule["nodes"]]) for rule in found
    ]


def stays_within(page):
    """Whether nothing makes the page scroll sideways."""
    return page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


def focus(page, wanted, limit=150):
    """Press Tab until the wanted element has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    pytest.fail(f"{wanted} is not reached by the keyboard")
