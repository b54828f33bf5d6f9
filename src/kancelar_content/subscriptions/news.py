"""What the public can read of a language now, as Anonymous and from metadata alone."""

from AccessControl.SecurityManagement import getSecurityManager
from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.SecurityManagement import setSecurityManager
from AccessControl.users import nobody
from collections.abc import Iterator
from contextlib import contextmanager
from kancelar_content.feeds.entry import Entry
from kancelar_content.feeds.views import feed_sources
from kancelar_content.interfaces import IKancelarLayer
from plone.app.multilingual.interfaces import ILanguageRootFolder
from zope.globalrequest import getRequest
from zope.interface import alsoProvides


#: So many of the newest texts are compared with those that readers were told of.
NEWEST = 200


@contextmanager
def as_the_public() -> Iterator[None]:
    """Whoever runs the task, what is sent is what anybody may read."""
    manager = getSecurityManager()
    newSecurityManager(None, nobody)
    try:
        yield
    finally:
        setSecurityManager(manager)


def language_folders(site) -> dict[str, object]:
    """The folder of each language that the site speaks."""
    return {
        name: folder
        for name, folder in site.objectItems()
        if ILanguageRootFolder.providedBy(folder)
    }


def topics_of(folder) -> dict[str, str]:
    """Tokens and titles that a reader can choose, whichever domain they come from."""
    sources = feed_sources(folder, _request())
    return {
        token: title for source in sources for token, title in source.topics.items()
    }


def public_entries(folder) -> dict[str, Entry]:
    """The newest texts by their identifiers, newest first."""
    with as_the_public():
        found = [
            entry
            for source in feed_sources(folder, _request())
            for entry in source.entries(None, NEWEST)
        ]
    found.sort(key=lambda entry: entry.published, reverse=True)
    return {entry.id: entry for entry in found}


def _request():
    request = getRequest()
    if not IKancelarLayer.providedBy(request):
        alsoProvides(request, IKancelarLayer)
    return request
