"""Requests and responses of albums and photos, kept in `docs/http`."""

from DateTime import DateTime
from http_client import session
from kancelar_content.listing import answer
from plone import api

import pytest
import recorded
import transaction


@pytest.fixture
def client(live_portal, functional, album, photo):
    """A published album of one photo."""
    made = album(title="Otevření mostu", place="Liberec", photographer="Jan Malý")
    photo(made, title="Most", caption_cs="Most v den otevření.", licence="cc-by-4.0")
    made.setEffectiveDate(DateTime("2026-06-05T08:00:00+02:00"))
    with api.env.adopt_roles(["Manager"]):
        api.content.transition(made, "publish")
    transaction.commit()
    client = session(live_portal, functional)
    client.headers["Accept-Language"] = "cs"
    return client


ALBUM = "/cs/fotogalerie/otevreni-mostu"
EXAMPLES = {
    "albums": ("GET", "/cs/@albums?year=2026&b_size=10", None, 200),
    "albums-not-modified": ("GET", "/cs/@albums", None, 304),
    "albums-bad-parameter": ("GET", "/cs/@albums?year=letos", None, 400),
    "album": ("GET", ALBUM, None, 200),
    "photo": ("GET", f"{ALBUM}/most", None, 200),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_documentation_shows_what_is_sent(client, name, monkeypatch):
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    recorded.hold(client, name, *EXAMPLES[name])
