"""Elements of HTML5 that end with their start tag, in what the theme writes.

Diazo writes by libxml2, which knows the void elements of HTML 4 only and gives
`source`, `track` and `wbr` an end tag that HTML forbids.
"""

from collections.abc import Iterable
from kancelar_content.interfaces import IKancelarLayer
from plone.transformchain.interfaces import ITransform
from repoze.xmliter.serializer import XMLSerializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface

import re


END_TAGS = re.compile(rb"</(?:source|track|wbr)>")


@implementer(ITransform)
@adapter(Interface, IKancelarLayer)
class VoidElements:
    """The last who sees a page as a tree writes it down."""

    #: After plone.protect (9000), which changes the tree; before the caches (12000).
    order = 10000

    def __init__(self, published: Any, request: Any) -> None:
        self.published = published
        self.request = request

    def transformBytes(self, result: bytes, encoding: str) -> None:
        return None

    def transformUnicode(self, result: str, encoding: str) -> None:
        return None

    def transformIterable(
        self, result: Iterable[bytes], encoding: str
    ) -> Iterable[bytes] | None:
        if not isinstance(result, XMLSerializer):
            return None
        return [END_TAGS.sub(b"", b"".join(result))]
