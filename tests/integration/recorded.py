"""Requests and responses of the REST API, kept in `docs/http`.

Set KANCELAR_RECORD=1 to write them anew; without it a difference is a failure.
"""

from pathlib import Path

import json
import os
import re


RECORDS = Path(__file__).parents[2] / "docs" / "http"
RECORD = os.environ.get("KANCELAR_RECORD") == "1"
HOST = "http://localhost:8080"
UUID = "6f1c6e1e-0000-4000-8000-6d1f4b2a9c3e"
MOMENT = "2026-06-05T08:00:00+02:00"
MOMENTS = "modified|created|published|time|content_changed|withdrawn|date_modified"

#: What differs from run to run, and what the documentation shows in its place.
CHANGING = (
    (re.compile(r"http://(localhost|127\.0\.0\.1):\d+/plone"), HOST),
    (re.compile(r'W/"[0-9a-f]{32}"'), 'W/"7d0c4a3e"'),
    (re.compile(r'"\|\w*\|\d+\|cs\|[^"]*"'), '"7d0c4a3e"'),
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), UUID),
    (re.compile(r"[0-9a-f]{32}"), UUID.replace("-", "")),
    (re.compile(r"@@rendition/[0-9a-f]{12}"), "@@rendition/7d0c4a3e5b6f"),
    # Encoders do not always come to the same number of bytes.
    (re.compile(r'"size": \d+'), '"size": 1024'),
    (re.compile(r"Last-Modified: .*"), "Last-Modified: Fri, 05 Jun 2026 08:00:00 GMT"),
    (re.compile(rf'"({MOMENTS})": "20[^"]*"'), rf'"\1": "{MOMENT}"'),
    (
        re.compile(r'("aktualizováno": \{\s+"datum_a_čas": )"[^"]*"'),
        rf'\1"{MOMENT}"',
    ),
    (re.compile(r"<updated>[^<]*"), f"<updated>{MOMENT}"),
)
SHOWN_HEADERS = (
    "Content-Type",
    "Location",
    "ETag",
    "Last-Modified",
    "Cache-Control",
    "Vary",
    "Access-Control-Allow-Origin",
)


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


def hold(client, name: str, method: str, address: str, body, status: int) -> None:
    """Assert that the documentation shows what is sent and answered."""
    headers = {"Accept": client.headers["Accept"], "Accept-Language": "cs"}
    if status == 304:
        first = client.get(address)
        headers["If-None-Match"] = first.headers["ETag"]
    response = client.request(method, address, headers=headers, json=body)
    shown = dict(headers)
    if client.auth:
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
