"""Sessions of HTTP clients against the test server."""

import re
import requests


PASSWORD = "Correct-horse-1"


class SiteSession(requests.Session):
    """Takes addresses that are relative to the site, beside whole ones.

    plone.restapi.testing has the like, but needs packages that nothing else does.
    """

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address

    def request(self, method, url, **options):
        whole = url if url.startswith("http") else self.address + url
        return super().request(method, whole, timeout=60, **options)


def session(site, functional, *, username=None, accept="application/json"):
    """A client of the site, anonymous unless it has a user name."""
    address = f"http://{functional['host']}:{functional['port']}/{site.getId()}"
    client = SiteSession(address)
    client.headers["Accept"] = accept
    if username:
        client.auth = (username, PASSWORD)
    return client


def form_token(text):
    """What the form of the page proves by that it comes from the site."""
    return re.search(r'name="_authenticator" value="([^"]+)"', text).group(1)


def page_token(text):
    """What the scripts of the page prove by that they come from the site."""
    return re.search(r'data-token="([^"]+)"', text).group(1)
