"""When the largest element of the home page is painted, in a browser slowed down.

The first visit of each width is not counted: it makes the sizes of pictures.
"""

from pathlib import Path
from playwright.sync_api import Browser
from playwright.sync_api import sync_playwright
from servers import KANCELAR
from servers import served
from statistics import median

import argparse
import subprocess


#: What the CPU throttling of the browser's developer tools is set to.
SLOWER = 4
WIDTHS = (360, 1280)
PAGES = ("/cs", "/en")
VISITS = 9

WATCH = """
    window.largest = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) window.largest = entry.startTime;
    }).observe({type: "largest-contentful-paint", buffered: true});
"""


def largest_paint(browser: Browser, address: str, width: int) -> float:
    """Milliseconds from the start of the visit of a reader who was never here."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(WATCH)
    devices = context.new_cdp_session(page)
    devices.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="networkidle")
    milliseconds = page.evaluate("window.largest")
    context.close()
    return milliseconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("var/bench/demo"))
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    options = parser.parse_args()
    if not options.data.exists():
        options.data.parent.mkdir(parents=True, exist_ok=True)
        create = [KANCELAR, "create-site", "--demo", "--data", options.data]
        subprocess.run(create, check=True, stdout=subprocess.DEVNULL)
    with (
        served("demo", options.data) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(
            executable_path=options.chromium, args=["--no-sandbox"]
        )
        for path in PAGES:
            for width in WIDTHS:
                address = f"http://localhost:{server.port}{path}"
                largest_paint(browser, address, width)
                times = [largest_paint(browser, address, width) for _ in range(VISITS)]
                print(
                    f"{path} at {width} px: {median(times):.0f} ms,"
                    f" slowest {max(times):.0f}"
                )
        browser.close()


if __name__ == "__main__":
    main()
