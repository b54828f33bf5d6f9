"""Letters of a case for programs of those who handle it."""

from kancelar_content.foi.letters.filed_letter import letters_of
from plone import api
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any


class LettersGet(Service):
    """`GET …/@letters`: what was written and how it left, not what it says."""

    def reply(self) -> dict[str, Any]:
        return {
            "@id": f"{self.context.absolute_url()}/@letters",
            "items": [
                {
                    "@id": document.absolute_url(),
                    "kind": letter.kind,
                    "language": letter.language,
                    "number": document.number,
                    "title": document.title,
                    "day": json_compatible(document.day),
                    "way": document.way,
                    "dispatched": json_compatible(document.dispatched),
                    "delivered": json_compatible(document.delivered),
                    "delivered_by_rule": letter.by_rule,
                    "is_final": letter.is_final,
                    "replaced_by": letter.replaced_by or None,
                    "sha256": document.sha256,
                }
                for document, letter in letters_of(self.context)
                if api.user.has_permission("View", obj=document)
            ],
        }
