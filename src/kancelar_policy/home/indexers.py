"""What the work desk reads of a version without waking it."""

from kancelar_policy.home.home_page import IHomePage
from kancelar_policy.home.workflow import authors
from kancelar_policy.home.workflow import history
from plone import api
from plone.indexer.decorator import indexer


@indexer(IHomePage)
def home_authors(home) -> tuple[str, ...]:
    """Ids of those who may not approve it; nobody asks once it was approved."""
    _only_in_review(home)
    return tuple(sorted(authors(home)))


@indexer(IHomePage)
def home_handed_in(home) -> tuple[str, str]:
    """Who handed it in, and the moment."""
    _only_in_review(home)
    step = history(home)[-1]
    return step["actor"], step["time"].toZone("UTC").ISO8601()


def _only_in_review(home) -> None:
    """:raises AttributeError: in other states, so that the column stays empty."""
    if api.content.get_state(home) != "in_review":
        raise AttributeError
