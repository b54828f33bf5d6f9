"""Screens of those who write and publish can be read and used by everybody."""

from pages import stays_within
from pages import violations
from pages import WIDTHS

import pytest


CS, EN = "/cs/tiskove-zpravy", "/en/press-releases"
JUNCTION = (
    f"{CS}/nebezpecnou-krizovatku-u-jablonce-nahradi-kruhovy-objezd-stavba-zacne-v"
)
ROUNDABOUT = (
    f"{EN}/dangerous-junction-near-jablonec-to-become-a-roundabout-construction-starts"
)
DIGEST = f"{CS}/tiskova-zprava-po-zasedani-rady-libereckeho-kraje-2-6-2026"
BRIDGE = f"{CS}/most-pres-kamenici-se-uzavre-na-deset-tydnu-pesi-prevede-lavka"
MUSEUM = (
    f"{CS}/krajske-muzeum-zve-na-vystavu-o-zivote-na-hranici-pomohli-s-ni-pametnici-ze"
)

#: What Plone draws and our screens only frame, each with what is wrong with it.
STOCK = (
    "#edit-bar",  # the toolbar: on phones its links have no names
    ".tox",  # TinyMCE: a frame without a title, a menu that keys do not scroll
    ".autotoc-nav",  # the tabs of a form: a landmark without a name
    ".pat-structure",  # a folder's contents: targets and pale words for states
    ".translationTitle",  # in the translations: no heading of the second level above
    ".path-wrapper .crumb",  # the choice of a page: its little house has no name
    ".pat-datagridfield th:last-child",  # the column of a row's buttons: no heading
)
#: What is stock on one screen only.
STOCK_OF = {
    "history": ("#content h3",),  # no heading of the second level above
    "identity": ("input[type=file]",),  # its label is for the widget around it
}

SCREENS = {
    "desk of a department": ("prispevatel", "/cs/@@desk"),
    "desk of the press office": ("mluvci", "/cs/@@desk"),
    "desk of the head, in English": ("vedouci", "/en/@@desk"),
    "section of the desk": ("mluvci", "/cs/@@desk?section=press-embargo"),
    "room": ("mluvci", CS),
    "contents of the room": ("mluvci", f"{CS}/folder_contents"),
    "new release": ("prispevatel", f"{CS}/++add++PressRelease"),
    "new release in English": ("mluvci", f"{EN}/++add++PressRelease"),
    "new from template": ("mluvci", f"{CS}/@@new-from-template"),
    "published release": ("mluvci", JUNCTION),
    "release in review": ("vedouci", BRIDGE),
    "digest with its parts": ("mluvci", DIGEST),
    "edit form": ("mluvci", f"{JUNCTION}/edit"),
    "history": ("mluvci", f"{JUNCTION}/@@historyview"),
    "translations": ("mluvci", f"{JUNCTION}/@@modify_translations"),
    "translation beside its source": ("mluvci", f"{ROUNDABOUT}/babel_edit"),
    "new translation": ("mluvci", f"{JUNCTION}/@@create_translation?language=de"),
    "approval": ("vedouci", f"{BRIDGE}/@@press-transition?workflow_action=approve"),
    "return": ("vedouci", f"{BRIDGE}/@@press-transition?workflow_action=return"),
    "publication": ("mluvci", f"{MUSEUM}/@@press-transition?workflow_action=publish"),
    "embargo": ("mluvci", f"{MUSEUM}/@@press-transition?workflow_action=embargo"),
    "withdrawal": ("mluvci", f"{JUNCTION}/@@press-transition?workflow_action=withdraw"),
    "withdrawal in English": (
        "mluvci",
        f"{ROUNDABOUT}/@@press-transition?workflow_action=withdraw",
    ),
    "deletion": ("mluvci", f"{BRIDGE}/delete_confirmation"),
    "press settings": ("mluvci", "/@@press-settings"),
    "templates of letters": ("referent106", "/@@letter-templates"),
    "template of a letter": (
        "referent106",
        "/@@letter-template?kind=fee-notice&language=cs",
    ),
    "desk of an administrator": ("spravce", "/cs/@@desk"),
    "contents of a language": ("mluvci", "/cs/folder_contents"),
    "home page as its editor sees it": ("mluvci", "/cs"),
    "versions of the home page": ("mluvci", "/cs/@@home-pages"),
    "versions of the home page in English": ("vedouci", "/en/@@home-pages"),
    "published home page": ("mluvci", "/cs/home-1/@@compose"),
    "draft of the home page": ("mluvci", "{draft}/@@compose"),
    "preview of the home page": ("mluvci", "{draft}"),
    "name of the home page": ("mluvci", "{draft}/edit"),
    "lead story": ("mluvci", "{draft}/++add++LeadStory"),
    "newest releases": ("mluvci", "{draft}/++add++NewestReleases"),
    "coming events": ("mluvci", "{draft}/++add++ComingEvents"),
    "signposts": ("mluvci", "{draft}/co-hledate-nejcasteji/edit"),
    "new signposts": ("mluvci", "{draft}/++add++Signposts"),
    "promotion": ("mluvci", "{draft}/++add++Promotion"),
    "figures": ("mluvci", "{draft}/kraj-v-cislech/edit"),
    "free text": ("mluvci", "{draft}/o-kancelari-hejtmana/edit"),
    "notice board": ("mluvci", "/upozorneni"),
    "new notice": ("mluvci", "/upozorneni/++add++SiteNotice"),
    "new event": ("mluvci", "/cs/kalendar-akci/++add++Event"),
    "new event in English": ("mluvci", "/en/events/++add++Event"),
    "statement": ("mluvci", "/cs/prohlaseni-o-pristupnosti/edit"),
    "identity": ("spravce", "/@@identity-settings"),
    "home page settings": ("spravce", "/@@home-settings"),
    "consent": ("spravce", "/@@consent-settings"),
    "found by machines": ("spravce", "/@@discovery-settings"),
    "open data settings": ("spravce", "/@@open-data-settings"),
    "subscription settings": ("spravce", "/@@subscription-settings"),
    "subscription numbers": ("mluvci", "/@@subscription-numbers"),
    "check of open data": ("mluvci", "/@@open-data-check"),
    "style guide": ("mluvci", "/@@style-guide"),
}


@pytest.fixture(scope="module")
def draft(colleague):
    """The path of a version of the home page that is being composed."""
    press = colleague("mluvci")
    press.goto("/cs/@@home-pages")
    press.click("button[value='copy:home-1']")
    press.wait_for_load_state("load")
    home = press.url.removesuffix("/@@compose")
    name = home.rpartition("/")[2]
    yield f"/cs/{name}"
    press.goto("/cs/@@home-pages")
    for verb in ("delete", "really-delete"):
        press.click(f"button[value='{verb}:{name}']")
        press.wait_for_load_state("load")


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_is_accessible_and_fits(colleague, draft, screen):
    login, path = SCREENS[screen]
    page = colleague(login)
    page.set_viewport_size({"width": WIDTHS[-1], "height": 900})
    assert page.goto(path.format(draft=draft)).status == 200
    page.wait_for_load_state("networkidle")
    found = {}
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        without = (*STOCK, *STOCK_OF.get(screen, ()))
        if wrong := violations(page, without):
            found[width] = wrong
        if not stays_within(page):
            found[f"{width}, sideways"] = page.url
    assert found == {}
