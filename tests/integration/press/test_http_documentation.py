"""Requests and responses of press releases, kept in `docs/http`."""

from DateTime import DateTime
from http_client import session
from kancelar_content.listing import answer
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile

import pytest
import recorded
import transaction


ROOM = "/cs/tiskove-zpravy"


@pytest.fixture
def clients(live_portal, functional, create, publish, as_user):
    """Two published releases, one withdrawn, one in review; clients by role."""
    from kancelar_content.press.vocabularies import term_titles

    topic = next(iter(term_titles("topics", "cs")))

    def release(title, day, *steps, **fields):
        text = RichTextValue("<p>Oprava začne v červnu.</p>", "text/html", "text/html")
        made = create("PressRelease", title=title, text=text, **fields)
        if "publish" in steps:
            made.effective_date = DateTime(f"2026-06-0{day}T08:00:00+02:00")
        if title == "Kraj opraví silnici":
            api.content.create(
                made,
                "File",
                id="mapa.pdf",
                title="Mapa",
                file=NamedBlobFile(b"x" * 1024, "application/pdf", "mapa.pdf"),
            )
        return publish(made, *steps)

    release(
        "Kraj opraví silnici",
        1,
        "submit",
        "approve",
        "publish",
        description="Silnice bude hladká.",
        topics=[topic],
        place="Liberec",
        byline_name="Jana Malá",
        byline_function="tisková mluvčí",
    )
    release(
        "Rada jednala",
        2,
        "submit",
        "approve",
        "publish",
        genre="council_digest",
        source="council",
    )
    release("Stažená zpráva", 3, "submit", "approve", "publish", "withdraw")
    release("Předaná zpráva", 4, "submit")
    with as_user("PressOfficer", username="mluvci"):
        pass
    transaction.commit()
    anonymous = session(live_portal, functional)
    anonymous.headers["Accept-Language"] = "cs"
    officer = session(live_portal, functional, username="mluvci")
    officer.headers["Accept-Language"] = "cs"
    feeds = session(live_portal, functional, accept="*/*")
    return {"anonymous": anonymous, "officer": officer, "feeds": feeds}


EXAMPLES = {
    "list": ("anonymous", "GET", "/cs/@press-releases?b_size=1", None, 200),
    "list-filtered": (
        "anonymous",
        "GET",
        "/@press-releases?source=council&year=2026&fields=title,date,number",
        None,
        200,
    ),
    "list-not-modified": (
        "anonymous",
        "GET",
        "/cs/@press-releases?fields=title",
        None,
        304,
    ),
    "list-bad-parameter": (
        "anonymous",
        "GET",
        "/cs/@press-releases?b_size=1000",
        None,
        400,
    ),
    "release": ("anonymous", "GET", f"{ROOM}/kraj-opravi-silnici", None, 200),
    "release-withdrawn": ("anonymous", "GET", f"{ROOM}/stazena-zprava", None, 410),
    "release-create": (
        "officer",
        "POST",
        ROOM,
        {
            "@type": "PressRelease",
            "title": "Nový most",
            "genre": "news",
            "text": "<p>Most stojí.</p>",
        },
        201,
    ),
    "release-create-refused": (
        "officer",
        "POST",
        ROOM,
        {
            "@type": "PressRelease",
            "title": "Nový most",
            "genre": "gossip",
            "resolution": "12/26/RK",
        },
        400,
    ),
    "release-edit-refused": (
        "officer",
        "PATCH",
        f"{ROOM}/kraj-opravi-silnici",
        {"place": "Turnov"},
        400,
    ),
    "release-transition": (
        "officer",
        "POST",
        f"{ROOM}/predana-zprava/@workflow/return",
        {"comment": "Chybí částka."},
        200,
    ),
    "release-transition-refused": (
        "officer",
        "POST",
        f"{ROOM}/predana-zprava/@workflow/return",
        {},
        400,
    ),
    "feed-atom": ("feeds", "GET", "/cs/feed.atom", None, 200),
    "feed-json": ("feeds", "GET", "/cs/feed.json", None, 200),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_documentation_shows_what_is_sent(clients, name, monkeypatch):
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    client, *example = EXAMPLES[name]
    recorded.hold(clients[client], name, *example)
