"""Public texts that have the rarer words of a longer text."""

from .nearest_rules import nearest
from .nearest_rules import Weighed
from .public_words import PublicWords
from .terms import query_terms
from .wanted import words_of
from collections.abc import Callable
from collections.abc import Collection
from typing import Any


#: Nobody needs more of a long text to know what it is about.
MOST_WORDS = 60

#: A shorter word says too little.
SHORTEST_WORD = 4


def nearest_texts(
    catalog,
    language: str,
    text: str,
    *,
    among: Callable[[Any], bool],
    without: Collection[str] = (),
    most: int,
) -> list:
    """Catalog records, the nearest first, of what anybody may read in the language.

    :param among: whether a record may be one of them.
    :param without: words that say nothing, in their basic form.
    """
    public = PublicWords(catalog, language)
    weighed: dict[str, Weighed] = {}
    for word in words_of(text):
        terms = query_terms(word, language)
        if len(word) < SHORTEST_WORD or not set(terms).isdisjoint(without):
            continue
        if terms[0] not in weighed and len(weighed) < MOST_WORDS:
            weighed[terms[0]] = frozenset(
                record for term in terms for record in public.records_with(term)
            )
    found = []
    for record in nearest(weighed, total=public.total):
        brain = catalog._catalog[record]
        if among(brain):
            found.append(brain)
            if len(found) == most:
                break
    return found
