from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from kancelar_policy.consent.settings import PREFIX
from plone import api
from threading import Thread

import pytest


@pytest.fixture
def set_measuring(request):
    """Set a service as an administrator would: `set_measuring(version=2)`."""
    request.getfixturevalue(
        "live_portal" if "live_portal" in request.fixturenames else "portal"
    )

    def act(**values):
        for name, value in {"address": "https://stats.example.org", **values}.items():
            api.portal.set_registry_record(f"{PREFIX}.{name}", value)

    return act


class _Matomo(BaseHTTPRequestHandler):
    """Writes down what it is asked for; its script keeps a cookie and calls back."""

    def do_GET(self):  # the name is http.server's
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        if self.path == "/matomo.js":
            self.wfile.write(
                b"document.cookie = '_pk_id.1=abc; path=/';"
                b"new Image().src = _paq[0][1] + '?idsite=' + _paq[1][1];"
            )

    def log_message(self, *args):
        pass


@pytest.fixture
def matomo():
    """A measuring service on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Matomo)
    server.asked = []
    server.address = f"http://127.0.0.1:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def browse(chromium):
    """A page in a new context of a reader, with options of Playwright."""
    contexts = []

    def open_page(**options):
        contexts.append(chromium.new_context(locale="cs-CZ", **options))
        return contexts[-1].new_page()

    yield open_page
    for context in contexts:
        context.close()
