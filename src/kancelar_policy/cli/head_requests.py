"""HEAD answered by what answers GET."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class HeadAsGet:
    """WSGI: the head of the answer to GET, without its body.

    Zope takes HEAD for a question of WebDAV: it answers 404 for folders, the size of
    the stored text for pages, and no ETag.
    """

    application: Callable

    def __call__(self, environ: dict, start_response: Callable) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "HEAD":
            return self.application(environ, start_response)
        body = self.application({**environ, "REQUEST_METHOD": "GET"}, start_response)
        if hasattr(body, "close"):
            body.close()
        return []
