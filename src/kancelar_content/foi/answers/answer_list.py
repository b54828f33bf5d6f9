"""The place of all answers, in each language of the site."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class IAnswerList(model.Schema):
    """All published answers; the Czech list holds them, the others show them too."""


@implementer(IAnswerList)
class AnswerList(Container):
    """Keeps no order of its own: a commit must not write thousands of positions."""


def keep_no_order(answers, event) -> None:
    """Switch the new list to plone.folder's unordered mode."""
    answers.setOrdering("unordered")
