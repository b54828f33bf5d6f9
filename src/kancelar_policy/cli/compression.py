"""Answers sent compressed to clients that can read them so."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from webob import Request
from webob import Response


#: Compressing less than fits into one packet gains nothing.
SMALLEST = 1400

#: What is the same for everybody, and so tells no secret by its length.
FILES = frozenset(
    {"application/javascript", "image/svg+xml", "text/css", "text/javascript"}
)
PAGES = frozenset(
    {
        "application/atom+xml",
        "application/feed+json",
        "application/json",
        "application/ld+json",
        "application/xml",
        "text/calendar",
        "text/html",
        "text/plain",
        "text/xml",
    }
)

#: Plone's log-in cookie.
SESSION = "__ac"


@dataclass(frozen=True)
class Compressed:
    """WSGI: gzip for texts; the rest and what was streamed goes through untouched.

    Pages of a logged-in member stay as they are: they hold tokens beside words that a
    stranger may choose, and the length of both together would tell (BREACH attack).
    """

    application: Callable

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        request = Request(environ)
        response = request.get_response(self.application)
        if self._may_be_compressed(request, response):
            _vary(response)
            if _reads_gzip(request):
                _compress(response)
        return response(environ, start_response)

    def _may_be_compressed(self, request: Request, response: Response) -> bool:
        kinds = FILES if _is_member(request) else FILES | PAGES
        return (
            request.method == "GET"
            and response.status_code != 206
            and response.content_type in kinds
            and (response.content_length or 0) >= SMALLEST
            and response.content_encoding is None
        )


def _is_member(request: Request) -> bool:
    return SESSION in request.cookies or request.authorization is not None


def _reads_gzip(request: Request) -> bool:
    """A client that says nothing may read anything, says HTTP; it is not counted on."""
    accepted = request.accept_encoding
    return bool(accepted.header_value and accepted.acceptable_offers(["gzip"]))


def _vary(response: Response) -> None:
    known = response.vary or ()
    if "Accept-Encoding" not in known:
        response.vary = (*known, "Accept-Encoding")


def _compress(response: Response) -> None:
    tag = response.headers.get("ETag")
    response.encode_content("gzip")
    if tag and not tag.startswith("W/"):
        # The bytes are no longer those that a strong tag is of (RFC 9110, 8.8.1).
        response.headers["ETag"] = f"W/{tag}"
