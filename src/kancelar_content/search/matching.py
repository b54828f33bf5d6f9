"""Which words of a found text are those that were looked for."""

from .folding import fold
from .terms import index_term
from .terms import query_terms
from .wanted import Wanted
from collections.abc import Callable


def word_test(wanted: Wanted, languages: tuple[str, ...]) -> Callable:
    """A test `(language) -> (word) -> bool` for texts in any language.

    `languages` are those that the searcher's words may be in, as the index asks them.
    """
    terms = frozenset(
        term for word in wanted.single_words() for term in query_terms(word, *languages)
    )
    prefixes = tuple(map(fold, wanted.prefixes))

    def in_language(language: str) -> Callable[[str], bool]:
        def is_wanted(word: str) -> bool:
            folded = fold(word)
            return (
                folded in terms
                or (bool(prefixes) and folded.startswith(prefixes))
                or index_term(word, language) in terms
            )

        return is_wanted

    return in_language
