"""Words to complete what is being typed, as JSON."""

from kancelar_content.listing.answer import conditional_answer
from kancelar_content.search.public_words import PublicWords
from kancelar_content.search.wanted import clean_text
from kancelar_content.search.wanted import SHORTEST_PREFIX
from plone import api
from Products.Five import BrowserView

import json


MOST = 8


class Suggestions(BrowserView):
    """The typed text with its last word completed, for a list under the box."""

    def __call__(self) -> bytes:
        text = clean_text(self.request.form.get("text"))
        language = api.portal.get_current_language()
        self.request.response.setHeader("Content-Type", "application/json")
        return conditional_answer(
            self.request,
            vary=("Accept-Encoding",),
            parts=("search-suggestions", language, text),
            make=lambda: json.dumps(
                {"suggestions": completed(text, language)}
            ).encode(),
        )


def completed(text: str, language: str) -> list[str]:
    """The text with each public word that its last one may become."""
    before, _space, beginning = text.rpartition(" ")
    if len(beginning) < SHORTEST_PREFIX or not beginning.isalpha():
        return []
    words = PublicWords(api.portal.get_tool("portal_catalog"), language)
    return [f"{before} {word}".lstrip() for word in words.completions(beginning, MOST)]
