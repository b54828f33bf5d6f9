from dataclasses import replace
from datetime import datetime
from datetime import UTC
from hypothesis import given
from hypothesis import strategies as st
from json_feed_schema import VALIDATOR
from kancelar_content.feeds import atom
from kancelar_content.feeds import json_feed
from kancelar_content.feeds.entry import Enclosure
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.entry import Feed
from kancelar_content.feeds.entry import urn
from rfc4287 import problems

import feedparser
import json


UID = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
MOMENT = datetime(2026, 6, 5, 8, 0, tzinfo=UTC)
ENTRY = Entry(
    id=urn(UID),
    title="Silnice <I/13> & most",
    link="http://example.org/cs/silnice",
    language="cs",
    published=MOMENT,
    updated=MOMENT,
    summary="Perex",
    author="Jana Malá, mluvčí",
    categories=(("transport", "Doprava"),),
    image=Enclosure("http://example.org/i.png", "image/png", 9, "Silnice"),
    attachments=(Enclosure("http://example.org/p.pdf", "application/pdf", 10, "P"),),
)
FEED = Feed(
    id=urn(UID, "feed"),
    title="Tiskové zprávy",
    link="http://example.org/cs",
    url="http://example.org/cs/feed.atom",
    language="cs",
    author="Liberecký kraj",
    updated=MOMENT,
    entries=(ENTRY,),
    pages={"first": "http://example.org/1", "next": "http://example.org/2"},
)


def test_atom_is_read_back_by_a_feed_reader():
    read = feedparser.parse(atom.render(FEED))

    assert not read.bozo
    assert read.feed.title == "Tiskové zprávy"
    [entry] = read.entries
    assert "I/13" in entry.title
    assert entry.author == "Jana Malá, mluvčí"
    assert entry.tags[0].label == "Doprava"
    assert [link.rel for link in entry.links] == ["alternate", "enclosure", "enclosure"]
    assert {link.rel for link in read.feed.links} >= {"self", "alternate", "next"}


def test_json_feed_follows_its_schema():
    document = json.loads(json_feed.render(FEED))

    VALIDATOR.validate(document)
    assert document["next_url"] == "http://example.org/2"
    assert document["items"][0]["attachments"][0]["size_in_bytes"] == 10


@given(title=st.text(), summary=st.text(), author=st.text())
def test_any_text_makes_valid_feeds(title, summary, author):
    entry = replace(ENTRY, title=title, summary=summary, author=author)
    feed = replace(FEED, title=title, entries=(entry,))

    assert problems(atom.render(feed)) == []
    VALIDATOR.validate(json.loads(json_feed.render(feed)))


def test_a_feed_without_the_required_is_found_out():
    broken = (
        atom.render(FEED).replace(b"<updated>", b"<u>").replace(b"</updated>", b"</u>")
    )

    assert problems(broken)


@given(st.text(min_size=1), st.text(min_size=1))
def test_identifiers_of_topics_differ(one, other):
    assert (urn(UID, one) == urn(UID, other)) == (one == other)
    assert urn(UID, one) != urn(UID)
