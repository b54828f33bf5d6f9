"""Requests and responses of the REST API, kept in `docs/http`.

Set KANCELAR_RECORD=1 to write them anew; without it a difference is a failure.
"""

from DateTime import DateTime
from http_client import session
from kancelar_content.listing import answer
from pathlib import Path
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile

import json
import os
import pytest
import re
import transaction


RECORDS = Path(__file__).parents[3] / "docs" / "http"
RECORD = os.environ.get("KANCELAR_RECORD") == "1"
HOST = "http://localhost:8080"
UUID = "6f1c6e1e-0000-4000-8000-6d1f4b2a9c3e"
MOMENT = "2026-06-05T08:00:00+02:00"
MOMENTS = "modified|created|time|content_changed|withdrawn|date_modified"
ROOM = "/cs/tiskove-zpravy"

#: What differs from run to run, and what the documentation shows in its place.
CHANGING = (
    (re.compile(r"http://(localhost|127\.0\.0\.1):\d+/plone"), HOST),
    (re.compile(r'W/"[0-9a-f]{32}"'), 'W/"7d0c4a3e"'),
    (re.compile(r'"\|\|\d+\|cs\|[^"]*"'), '"7d0c4a3e"'),
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), UUID),
    (re.compile(r"[0-9a-f]{32}"), UUID.replace("-", "")),
    (re.compile(r"Last-Modified: .*"), "Last-Modified: Fri, 05 Jun 2026 08:00:00 GMT"),
    (re.compile(rf'"({MOMENTS})": "20[^"]*"'), rf'"\1": "{MOMENT}"'),
    (re.compile(r"<updated>[^<]*"), f"<updated>{MOMENT}"),
)
SHOWN_HEADERS = (
    "Content-Type",
    "Location",
    "ETag",
    "Last-Modified",
    "Cache-Control",
    "Vary",
)


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
    return {"anonymous": anonymous, "officer": officer}


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
    "feed-atom": ("anonymous", "GET", "/cs/feed.atom", None, 200),
    "feed-json": ("anonymous", "GET", "/cs/feed.json", None, 200),
}


def _stable(text: str) -> str:
    for pattern, shown in CHANGING:
        text = pattern.sub(shown, text)
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).rstrip() + "\n"


def _request(method, address, headers, body) -> str:
    lines = [f"{method} {address} HTTP/1.1", *(f"{k}: {v}" for k, v in headers.items())]
    if body is not None:
        lines += ["Content-Type: application/json", "", _pretty(body)]
    return _stable("\n".join(lines))


def _pretty(body) -> str:
    return json.dumps(body, ensure_ascii=False, indent=2, sort_keys=True)


def _response(response) -> str:
    lines = [f"HTTP/1.1 {response.status_code} {response.reason}"]
    lines += [
        f"{name}: {response.headers[name]}"
        for name in SHOWN_HEADERS
        if name in response.headers
    ]
    if response.content:
        kind = response.headers["Content-Type"]
        lines += ["", _pretty(response.json()) if "json" in kind else response.text]
    return _stable("\n".join(lines)).replace("><entry", ">\n<entry")


@pytest.mark.parametrize("name", EXAMPLES)
def test_documentation_shows_what_is_sent(clients, name, monkeypatch):
    # A change of this very second has no Last-Modified yet.
    monkeypatch.setattr(answer, "is_settled", lambda changed, now: True)
    client, method, address, body, status = EXAMPLES[name]
    headers = {"Accept": "application/json", "Accept-Language": "cs"}
    if name.startswith("feed"):
        headers["Accept"] = "*/*"
    if status == 304:
        first = clients[client].get(address)
        headers["If-None-Match"] = first.headers["ETag"]
    response = clients[client].request(method, address, headers=headers, json=body)
    shown = dict(headers)
    if client == "officer":
        shown["Authorization"] = "Basic bWx1dmNpOi4uLg=="
    recorded = {
        "req": _request(method, address, shown, body),
        "resp": _response(response),
    }

    assert response.status_code == status
    for kind, text in recorded.items():
        record = RECORDS / f"{name}.{kind}"
        if RECORD:
            record.parent.mkdir(parents=True, exist_ok=True)
            record.write_text(text, encoding="utf-8")
        assert record.read_text(encoding="utf-8") == text
