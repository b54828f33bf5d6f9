"""Bodies that the server sends part by part."""

from collections.abc import Iterable
from collections.abc import Iterator
from zope.interface import implementer
from ZPublisher.Iterators import IUnboundStreamIterator


@implementer(IUnboundStreamIterator)
class Stream:
    """A body made while it is sent; its parts must not read the database."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self.parts = iter(parts)

    def __iter__(self) -> Iterator[bytes]:
        return self.parts

    def __next__(self) -> bytes:
        return next(self.parts)
