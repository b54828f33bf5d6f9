"""The place of all notices, for the staff."""

from plone.dexterity.content import Container
from plone.supermodel import model
from zope.interface import implementer


class INoticeBoard(model.Schema):
    """All notices, those that are out, those to come and those that are over."""


@implementer(INoticeBoard)
class NoticeBoard(Container):
    """Notices of all languages."""
