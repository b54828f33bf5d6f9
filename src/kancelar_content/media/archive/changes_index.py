"""The index `media_changes`: a mark of each photo that is another after any change.

Who has arrays of another state of the catalog reads what has another mark, and
nothing else. Neither order nor time counts, so it holds for any two states.
"""

from AccessControl.class_init import InitializeClass
from BTrees.LLBTree import LLBTree
from kancelar_content.media.archive.sources import TYPES
from kancelar_content.media.archive.sources import WATCHED
from OFS.SimpleItem import SimpleItem
from Products.PluginIndexes.interfaces import IPluggableIndex
from Products.PluginIndexes.interfaces import ITransposeQuery
from secrets import randbits
from typing import Any
from zope.interface import implementer


@implementer(IPluggableIndex, ITransposeQuery)
class MediaChangesIndex(SimpleItem):
    """Asked by no query.

    The catalog tells an index with `ITransposeQuery` whenever one of those that it
    names is told, also if nothing else of the object is indexed anew.
    """

    meta_type = "MediaChangesIndex"

    def __init__(self, id: str) -> None:  # noqa: A002 the catalog names it so
        self.id = id
        self.clear()

    def clear(self) -> None:
        self.marks = LLBTree()

    def index_object(self, documentId: int, obj: Any, threshold: Any = None) -> int:
        if getattr(obj, "portal_type", None) not in TYPES:
            self.unindex_object(documentId)
            return 0
        self.marks[documentId] = randbits(63)
        return 1

    def unindex_object(self, documentId: int) -> None:
        if documentId in self.marks:
            del self.marks[documentId]

    def getIndexNames(self) -> tuple[str, ...]:
        return WATCHED

    def make_query(self, query: dict) -> dict:
        return query

    def getIndexSourceNames(self) -> tuple[str, ...]:
        return ()

    def getIndexQueryNames(self) -> tuple[str, ...]:
        return ()

    def getEntryForObject(self, documentId: int, default: Any = None) -> Any:
        return self.marks.get(documentId, default)

    def numObjects(self) -> int:
        return len(self.marks)

    def indexSize(self) -> int:
        return len(self.marks)


InitializeClass(MediaChangesIndex)
