"""A demonstration site as a newcomer starts it, and Chromium to read it with."""

from kancelar_command import free_port
from newsroom import PASSWORDS
from newsroom import step
from newsroom import write
from pathlib import Path

import pytest
import requests
import shutil
import signal
import subprocess
import sys
import time
import urllib.request


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
SECONDS_TO_START = 180
#: With them readers get the form of news by e-mail; no mail is sent by these tests.
MAIL_SETTINGS = {"smtp_host": "127.0.0.1", "email_from_address": "urad@kraj.example"}


def pytest_collection_modifyitems(items):
    if CHROMIUM:
        return
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.skip(reason="Chromium is not installed"))


def _wait_for(address, server):
    until = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < until:
        if server.poll() is not None:
            pytest.fail(f"the server stopped with {server.returncode}")
        try:
            urllib.request.urlopen(address, timeout=SECONDS_TO_START).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"no answer from the server in {SECONDS_TO_START} s")


def _set_up_mail(address):
    answer = requests.patch(
        f"{address}/@controlpanels/mail",
        json=MAIL_SETTINGS,
        headers={"Accept": "application/json"},
        auth=("spravce", PASSWORDS["spravce"]),
        timeout=SECONDS_TO_START,
    )
    assert answer.status_code == 204, answer.text


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """Address of a demonstration site that serves for the whole session."""
    data = tmp_path_factory.mktemp("site") / "var"
    port = free_port()
    command = Path(sys.executable).with_name("kancelar")
    server = subprocess.Popen(
        [command, "start", "--demo", "--port", str(port), "--data", data],
        stdout=subprocess.DEVNULL,
    )
    try:
        _wait_for(f"http://localhost:{port}/cs", server)
        _set_up_mail(f"http://localhost:{port}")
        yield f"http://localhost:{port}"
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)


@pytest.fixture
def reader(chromium, site):
    """A page of an anonymous reader; `reader(width, locale)`."""
    contexts = []

    def open_page(width=1280, locale="cs-CZ", **options):
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 900},
            locale=locale,
            **options,
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


def log_in(page, login, language="cs"):
    """Log a demo account in; the page that it comes to."""
    page.goto(f"/{language}/login")
    page.fill("#__ac_name", login)
    page.fill("#__ac_password", PASSWORDS[login])
    page.click("#buttons-login")
    page.wait_for_load_state("load")
    return page


@pytest.fixture
def member(reader):
    """A page of a demo account that has logged in; `member("mluvci")`."""
    return lambda login, width=1280, locale="cs-CZ", language="cs": log_in(
        reader(width, locale), login, language
    )


@pytest.fixture(scope="module")
def colleague(chromium, site):
    """A page of each demo account, logged in once for all tests of a file."""
    pages = {}

    def page_of(login):
        if login not in pages:
            context = chromium.new_context(base_url=site, locale="cs-CZ")
            pages[login] = log_in(context.new_page(), login)
        return pages[login]

    yield page_of
    for page in pages.values():
        page.context.close()


@pytest.fixture
def brought(member):
    """Bring a text to its readers by three people; `brought(title, text)`."""

    def publish(title, text):
        author = member("prispevatel")
        release = write(author, "/cs/tiskove-zpravy", title, text)
        step(author, release, "submit")
        step(member("vedouci"), release, "approve")
        step(member("mluvci"), release, "publish")
        return release

    return publish
