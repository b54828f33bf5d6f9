"""Requests and responses of open data, kept in `docs/http`."""

from DateTime import DateTime
from kancelar_content.listing import answer

import pytest
import recorded
import transaction


@pytest.fixture
def client(reader, secure, released, event):
    """A release with its attachment and an event, both public."""
    published = DateTime("2026-05-20T08:00:00+02:00")
    released(
        title="Kraj opraví silnici",
        description="Silnice bude hladká.",
        topics=["doprava"],
        attachments={"mapa.pdf": "Mapa"},
        effective_date=published,
    )
    day = event(
        title="Den kraje",
        description="Hudba a jídlo na nádvoří.",
        location="Liberec, U Jezu 642/2a",
    )
    day.effective_date = published
    day.reindexObject()
    transaction.commit()
    reader.headers["Accept-Language"] = "cs"
    return reader


EXAMPLES = {
    "opendata-catalog": ("/opendata/catalog", 200),
    "opendata-dataset": ("/opendata/dataset/aktuality", 200),
    "opendata-distribution": ("/opendata/distribution/aktuality", 200),
    "opendata-news": ("/opendata/file/aktuality.jsonld", 200),
    "opendata-events": ("/opendata/file/udalosti.jsonld", 200),
    "opendata-not-modified": ("/opendata/file/aktuality.jsonld", 304),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_documentation_shows_what_is_sent(client, name, monkeypatch):
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    address, status = EXAMPLES[name]
    recorded.hold(client, name, "GET", address, None, status)
