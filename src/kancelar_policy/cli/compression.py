"""Stylesheets, scripts and drawings sent small, where no proxy does it."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from gzip import compress
from wsgiref.headers import Headers


#: Pages are not among them: beside a token and what a reader has typed, the length of
#: a compressed page tells the token (BREACH).
KINDS = frozenset(
    {
        "text/css",
        "text/javascript",
        "application/javascript",
        "image/svg+xml",
    }
)

SMALLEST = 1000


@dataclass(frozen=True)
class CompressedFiles:
    """WSGI: answers of certain kinds by gzip, to those who take it."""

    application: Callable

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if not takes_gzip(environ.get("HTTP_ACCEPT_ENCODING", "")):
            return self.application(environ, start_response)
        held: list = []
        written: list[bytes] = []

        def begin(status: str, headers: list, exc_info=None) -> Callable:
            if not is_compressible(status, headers):
                return start_response(status, headers, exc_info)
            held[:] = [status, headers, exc_info]
            return written.append

        body = self.application(environ, begin)
        if not held:
            return body
        try:
            content = b"".join([*written, *body])
        finally:
            if hasattr(body, "close"):
                body.close()
        status, headers, exc_info = held
        known = Headers(headers)
        known.add_header("Vary", "Accept-Encoding")
        if len(content) >= SMALLEST:
            content = compress(content, compresslevel=6, mtime=0)
            known["Content-Encoding"] = "gzip"
        known["Content-Length"] = str(len(content))
        start_response(status, headers, exc_info)
        return [content]


def takes_gzip(accepted: str) -> bool:
    """Whether the header of a request allows gzip."""
    for part in accepted.split(","):
        name, _, quality = part.partition(";")
        if name.strip().lower() in ("gzip", "*"):
            return quality.replace(" ", "") not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False


def is_compressible(status: str, headers: list[tuple[str, str]]) -> bool:
    """Whether an answer is a whole file of a kind that is worth it."""
    known = Headers(headers)
    kind = (known["Content-Type"] or "").partition(";")[0].strip().lower()
    return (
        status.startswith("200")
        and kind in KINDS
        and not known["Content-Encoding"]
        and not known["Content-Range"]
    )
