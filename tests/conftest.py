"""What every test shares; nothing here imports Plone."""

from hypothesis import settings

import os
import pytest
import shutil


#: CI installs every program that a test can need, so there a skip is a failure.
REQUIRE_ALL = os.environ.get("KANCELAR_REQUIRE_ALL") == "1"

# The time of one example says more about the machine than about the code.
settings.register_profile("kancelar", deadline=None)
settings.load_profile("kancelar")


def forbid_skip(report) -> None:
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if report.longrepr else "no reason"
        report.outcome = "failed"
        report.longrepr = f"Skipped where nothing may be: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport():
    report = yield
    forbid_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report():
    report = yield
    forbid_skip(report)
    return report


@pytest.fixture(scope="session")
def chromium():
    """One browser for all tests: Playwright runs once in a process."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        yield browser
        browser.close()
