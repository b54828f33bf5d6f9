"""Which terms a word stands for: one in a document, several in a query."""

from .dictionaries import dictionaries
from .dictionaries import LANGUAGES
from .folding import fold
from collections.abc import Iterable
from collections.abc import Iterator
from functools import lru_cache
from simplemma.strategies import DefaultStrategy

import re


#: Asks for the terms of every language of the site.
ALL = "all"

#: Regular Czech endings that simplemma's dictionary lists for some words only
#: (it has `dotacemi` and not `dotacím`), and the endings of a form it lists.
CZECH_ENDINGS = (
    ("ými", "ý"),
    ("ách", "a"),
    ("ích", "í"),
    ("ých", "ý"),
    ("ého", "ý"),
    ("ému", "ý"),
    ("ám", "a"),
    ("ám", ""),
    ("ém", "ý"),
    ("ím", "í"),
    ("ým", "ý"),
    ("ou", "ý"),
    ("ou", "a"),
    ("ům", ""),
    ("ům", "a"),
    ("em", ""),
    ("ů", ""),
    ("á", "ý"),
    ("é", "ý"),
    ("i", ""),
    ("y", ""),
    ("u", ""),
    ("a", ""),
    ("e", ""),
)
ENDINGS = {"cs": CZECH_ENDINGS}
FOLDED_ENDINGS = {
    language: tuple(dict.fromkeys((fold(old), fold(new)) for old, new in endings))
    for language, endings in ENDINGS.items()
}

#: Shorter stems say too little about the word.
SHORTEST_STEM = 4

#: German typed on a keyboard without umlauts.
GERMAN_DIGRAPHS = re.compile("([aou])e")

strategy = DefaultStrategy(dictionary_factory=dictionaries)


def base_language(language: str | None) -> str | None:
    """`de` for `de-AT`; None when there is no dictionary for it."""
    base = (language or "").lower().partition("-")[0].partition("_")[0]
    return base if dictionaries.knows(base) else None


@lru_cache(maxsize=50_000)
def index_term(word: str, language: str | None) -> str:
    """The term under which a word of a document in that language is kept."""
    language = base_language(language)
    if language is None or not word.isalpha():
        return fold(word)
    if word.isupper() and len(word) > 1:
        word = word.capitalize()
    return fold(
        _known_lemma(word, language)
        or _regular_lemma(word, language)
        or (fold(word) == word.lower() and _first_folded(word, language))
        or strategy.get_lemma(word, language)
        or word
    )


@lru_cache(maxsize=5_000)
def query_terms(word: str, language: str | None, *more: str) -> tuple[str, ...]:
    """The terms that a searched word may mean, the likeliest first.

    `more` are languages to try when the first does not have the word.
    """
    if language == ALL:
        meant = [term for each in LANGUAGES for term in _meanings(word, each)]
    else:
        meant = [*_meanings(word, language)]
        if not is_known(word, language):
            meant += [term for each in more for term in _meanings(word, each)]
    return tuple(dict.fromkeys([*meant, fold(word)]))


def is_known(word: str, language: str | None) -> bool:
    language = base_language(language)
    return language is not None and any(
        _known_lemma(each, language) for each in _cases(word)
    )


def _meanings(word: str, language: str | None) -> Iterator[str]:
    for each in _cases(word):
        yield index_term(each, language)
    language = base_language(language)
    if language is None or not word.isalpha():
        return
    if fold(word) == word.lower() or not is_known(word, language):
        yield from map(fold, _folded_lemmas(word, language))
    if language == "de" and (plain := GERMAN_DIGRAPHS.sub(r"\1", fold(word))):
        yield from map(fold, dictionaries.get_dictionary("de").folded(plain))


def _cases(word: str) -> Iterable[str]:
    lower = word.lower()
    return dict.fromkeys((word, lower, lower.capitalize()))


def _known_lemma(word: str, language: str) -> str | None:
    table = dictionaries.get_dictionary(language)
    lower = word.lower()
    return table.get(word) or table.get(
        lower if lower != word else lower.capitalize()
    )


def _regular_lemma(word: str, language: str) -> str | None:
    for old, new in ENDINGS.get(language, ()):
        if word.endswith(old) and len(word) - len(old) >= SHORTEST_STEM:
            lemma = _known_lemma(word.removesuffix(old) + new, language)
            if lemma:
                return lemma
    return None


def _folded_lemmas(word: str, language: str) -> tuple[str, ...]:
    table = dictionaries.get_dictionary(language)
    if lemmas := table.folded(word):
        return lemmas
    plain = fold(word)
    for old, new in FOLDED_ENDINGS.get(language, ()):
        if plain.endswith(old) and len(plain) - len(old) >= SHORTEST_STEM:
            if lemmas := table.folded(plain.removesuffix(old) + new):
                return lemmas
    return ()


def _first_folded(word: str, language: str) -> str | None:
    return next(iter(_folded_lemmas(word, language)), None)
