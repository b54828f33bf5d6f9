"""Which terms a word stands for: one in a document, several in a query."""

from .dictionaries import dictionaries
from .dictionaries import LANGUAGES
from .endings import LISTED_BY
from .endings import UNLISTED
from .folding import fold
from collections.abc import Iterable
from collections.abc import Iterator
from functools import lru_cache
from simplemma.strategies import DefaultStrategy

import re


#: Asks for the terms of every language.
ALL = "all"

#: Shorter stems say too little about the word.
SHORTEST_STEM = 4

#: Longer ones are no words, and would only cost time.
LONGEST_WORD = 40

#: German typed on a keyboard without umlauts.
GERMAN_DIGRAPHS = re.compile("([aou])e")

FOLDED_LISTED_BY = {
    language: tuple(dict.fromkeys((fold(old), fold(new)) for old, new in endings))
    for language, endings in LISTED_BY.items()
}

strategy = DefaultStrategy(dictionary_factory=dictionaries)


def base_language(language: str | None) -> str | None:
    """`de` for `de-AT`; None when there is no dictionary for it."""
    base = (language or "").lower().partition("-")[0].partition("_")[0]
    return base if dictionaries.knows(base) else None


@lru_cache(maxsize=50_000)
def index_term(word: str, language: str | None) -> str:
    """The term under which a word of a document in that language is kept."""
    language = base_language(language)
    if language is None or not is_word(word):
        return fold(word)
    if word.isupper() and len(word) > 1:
        word = word.capitalize()
    return fold(
        _listed(word, language)
        or _listed_by_ending(word, language)
        or _unlisted(word, language)
        or (is_folded(word) and next(iter(_folded(word, language)), None))
        or strategy.get_lemma(word, language)
        or word
    )


@lru_cache(maxsize=5_000)
def query_terms(word: str, language: str | None, *more: str) -> tuple[str, ...]:
    """The terms that a searched word may mean, the likeliest first.

    `more` are languages to ask when the first does not have the word.
    """
    languages = LANGUAGES if language == ALL else (language,)
    if more and not is_known(word, language):
        languages += more
    meanings = [term for each in languages for term in _meanings(word, each)]
    return tuple(dict.fromkeys([*meanings, fold(word)]))


def is_word(text: str) -> bool:
    return text.isalpha() and len(text) <= LONGEST_WORD


def is_folded(word: str) -> bool:
    return fold(word) == word.lower()


def is_known(word: str, language: str | None) -> bool:
    """Whether the dictionary of the language lists the word in any case."""
    language = base_language(language)
    return language is not None and any(
        _listed(each, language) for each in _cases(word)
    )


def _meanings(word: str, language: str | None) -> Iterator[str]:
    for each in _cases(word):
        yield index_term(each, language)
    language = base_language(language)
    if language is None or not is_word(word):
        return
    if is_folded(word) or not is_known(word, language):
        yield from map(fold, _folded(word, language))
    if language == "de":
        plain = GERMAN_DIGRAPHS.sub(r"\1", fold(word))
        yield from map(fold, dictionaries.get_dictionary("de").folded(plain))


def _cases(word: str) -> Iterable[str]:
    lower = word.lower()
    return dict.fromkeys((word, lower, lower.capitalize()))


def _listed(word: str, language: str) -> str | None:
    table = dictionaries.get_dictionary(language)
    lower = word.lower()
    return table.get(word) or table.get(lower if lower != word else lower.capitalize())


def _listed_by_ending(word: str, language: str) -> str | None:
    others = _other_forms(word, LISTED_BY.get(language, ()))
    return next(filter(None, (_listed(each, language) for each in others)), None)


def _unlisted(word: str, language: str) -> str | None:
    for ending, base in UNLISTED.get(language, ()):
        if ending.search(word):
            return ending.sub(base, word)
    return None


def _folded(word: str, language: str) -> tuple[str, ...]:
    table = dictionaries.get_dictionary(language)
    if lemmas := table.folded(word):
        return lemmas
    others = _other_forms(fold(word), FOLDED_LISTED_BY.get(language, ()))
    return next(filter(None, map(table.folded, others)), ())


def _other_forms(word: str, endings: Iterable[tuple[str, str]]) -> Iterator[str]:
    for old, new in endings:
        if word.endswith(old) and len(word) - len(old) >= SHORTEST_STEM:
            yield word.removesuffix(old) + new
