"""The site for work after the commit, which needs a connection of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from transaction import TransactionManager
from typing import Any
from zope.component.hooks import getSite
from zope.component.hooks import setSite
from zope.globalrequest import getRequest
from ZPublisher.BaseRequest import RequestContainer


@contextmanager
def own_site(
    database, path: tuple[str, ...], manager: TransactionManager
) -> Iterator[Any]:
    """The site as the last commit left it; what is not committed is lost."""
    connection = database.open(manager)
    outer = getSite()
    try:
        root = connection.root()["Application"]
        site = root.__of__(RequestContainer(REQUEST=getRequest()))
        for step in path:
            site = site[step]
        setSite(site)
        yield site
    finally:
        setSite(outer)
        manager.abort()
        connection.close()
