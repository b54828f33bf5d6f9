"""What a reader's browser is sent, and how still the page stands."""

import pytest


CS = "/cs/tiskove-zpravy"
RELEASE = (
    f"{CS}/nebezpecnou-krizovatku-u-jablonce-nahradi-kruhovy-objezd-stavba-zacne-v"
)
PAGES = ("/cs", CS, RELEASE, "/cs/@@search?SearchableText=silnice", "/cs/login")

#: Before images: what a page of the public site may weigh, and all it may ask for.
MOST_BYTES = 150_000
MOST_REQUESTS = 15

MOST_SHIFT = 0.02

#: Slowly enough that what comes late comes visibly late.
SLOWER = 4

WATCH = """
    window.shift = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries())
            if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({type: "layout-shift", buffered: true});
"""


@pytest.fixture
def visit(reader):
    """Open a page with an empty cache; what came over the wire, by kind."""

    def open_page(path, width=1280):
        page = reader(width)
        page.add_init_script(WATCH)
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        kinds, sizes = {}, {}
        network.on(
            "Network.responseReceived",
            lambda event: kinds.update({event["requestId"]: event["type"]}),
        )
        network.on(
            "Network.loadingFinished",
            lambda event: sizes.update(
                {event["requestId"]: event["encodedDataLength"]}
            ),
        )
        page.goto(path)
        page.wait_for_load_state("networkidle")
        return page, [(kinds.get(name, ""), size) for name, size in sizes.items()]

    return open_page


@pytest.mark.parametrize("path", PAGES)
def test_page_is_light_and_carries_no_script_of_the_editors(visit, path):
    page, sent = visit(path)
    assert sum(size for kind, size in sent if kind != "Image") < MOST_BYTES
    assert len(sent) < MOST_REQUESTS
    scripts = page.locator("script[src]").evaluate_all("all => all.map(s => s.src)")
    assert not [script for script in scripts if "bundle" in script]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES[:3])
def test_page_stands_still_while_it_loads(visit, path, width):
    page, _ = visit(path, width)
    assert page.evaluate("window.shift") <= MOST_SHIFT
