"""Answers that follow from the catalog's state: made once, and 304 for who has them."""

from collections.abc import Callable
from datetime import datetime
from datetime import UTC
from importlib.metadata import version
from kancelar_content.listing.conditional import entity_tag
from kancelar_content.listing.conditional import http_date
from kancelar_content.listing.conditional import is_settled
from kancelar_content.listing.conditional import not_modified
from kancelar_content.listing.last_used import LastUsed
from kancelar_content.listing.state import allowed_roles
from kancelar_content.listing.state import catalog_state
from plone import api
from plone.transformchain.interfaces import DISABLE_TRANSFORM_REQUEST_KEY


#: A new release of the code may show the same content in another way.
VERSION = version("kancelar")
STARTED = datetime.now(UTC)

#: A public list may be this many seconds old; a withdrawal must leave it soon.
MAX_AGE = 60

#: With 100 items an answer has up to 150 kB.
KEPT_ANSWERS = 64

_answers = LastUsed(KEPT_ANSWERS)


def conditional_answer(
    request, *, vary: tuple[str, ...], parts: tuple, make: Callable[[], bytes]
) -> bytes:
    """The body for this request; empty with status 304 if the client has it.

    `parts` are all that the body follows from beside the catalog and the user. Sets
    ETag, Last-Modified, Cache-Control and Vary.
    """
    catalog = api.portal.get_tool("portal_catalog")
    response = request.response
    response.setHeader("Vary", ", ".join(vary))
    # Themes and blocks are for pages; looking for them is a tenth of the answer.
    request.environ[DISABLE_TRANSFORM_REQUEST_KEY] = True
    state = catalog_state(catalog)
    if state is None:
        response.setHeader("Cache-Control", "private, no-store")
        return make()
    roles = allowed_roles(catalog)
    tag = entity_tag(VERSION, catalog.getPhysicalPath(), state.serial, roles, *parts)
    public = roles == ("Anonymous",)
    response.setHeader(
        "Cache-Control", f"public, max-age={MAX_AGE}" if public else "private, no-cache"
    )
    response.setHeader("ETag", tag)
    changed = max(state.changed, STARTED)
    settled = is_settled(changed, now=datetime.now(UTC))
    if settled:
        response.setHeader("Last-Modified", http_date(changed))
    if not_modified(
        if_none_match=request.getHeader("If-None-Match"),
        if_modified_since=request.getHeader("If-Modified-Since"),
        tag=tag,
        changed=changed if settled else None,
    ):
        response.setStatus(304)
        return b""
    body = _answers.get(tag)
    if body is None:
        body = make()
        _answers.put(tag, body)
    return body
