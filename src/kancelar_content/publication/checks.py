"""Asks every registered check before a text becomes public."""

from kancelar_content.publication.interfaces import IPublicationCheck
from zope.component import subscribers


def problems(content) -> list:
    """All that stands against publishing the object now, as messages."""
    return [
        problem
        for check in subscribers((content,), IPublicationCheck)
        for problem in check.problems()
    ]
