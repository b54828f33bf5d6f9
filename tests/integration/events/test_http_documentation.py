"""Requests and responses of events, kept in `docs/http`."""

from datetime import datetime
from http_client import session
from kancelar_content.listing import answer

import pytest
import pytz
import recorded


@pytest.fixture
def client(live_portal, functional, event):
    """Two published events, one of them repeated."""

    def clock(*moment):
        return pytz.timezone("Europe/Prague").localize(datetime(*moment))

    event(
        "Den kraje",
        description="Hudba a jídlo na nádvoří.",
        location="Liberec, U Jezu 642/2a",
        start=clock(2027, 6, 5, 10),
        end=clock(2027, 6, 5, 18),
    )
    event(
        "Trh",
        kind="other",
        start=clock(2027, 6, 4, 8),
        end=clock(2027, 6, 4, 12),
        recurrence="RRULE:FREQ=WEEKLY;COUNT=3",
    )
    made = session(live_portal, functional)
    made.headers["Accept-Language"] = "cs"
    return made


LIST = "/cs/@events"
EXAMPLES = {
    "events": ("GET", f"{LIST}?since=2027-06-01&b_size=1", None, 200),
    "events-filtered": (
        "GET",
        "/@events?since=2027-06-10&kind=other&fields=title,start,end,terms",
        None,
        200,
    ),
    "events-not-modified": ("GET", f"{LIST}?since=2027-06-01", None, 304),
    "events-bad-parameter": ("GET", f"{LIST}?since=tomorrow", None, 400),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_documentation_shows_what_is_sent(client, name, monkeypatch):
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    recorded.hold(client, name, *EXAMPLES[name])
