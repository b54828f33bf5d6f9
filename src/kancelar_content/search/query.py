"""A searcher's words as a tree of the terms that they may mean."""

from .folding import fold
from .folding import INVISIBLE
from .pipeline import is_glob
from .pipeline import Words
from .terms import query_terms
from collections.abc import Sequence
from itertools import islice
from itertools import product
from Products.ZCTextIndex.interfaces import ILexicon
from Products.ZCTextIndex.ParseTree import AtomNode
from Products.ZCTextIndex.ParseTree import GlobNode
from Products.ZCTextIndex.ParseTree import NotNode
from Products.ZCTextIndex.ParseTree import OrNode
from Products.ZCTextIndex.ParseTree import ParseTreeNode
from Products.ZCTextIndex.ParseTree import PhraseNode
from Products.ZCTextIndex.QueryParser import _ATOM
from Products.ZCTextIndex.QueryParser import QueryParser


#: A phrase of ambiguous words is looked up in so many readings at most.
MOST_READINGS = 64

#: Quotation marks of the four languages, for the one that makes a phrase.
QUOTES = str.maketrans(dict.fromkeys("„“”«»", '"'))


def plain_query(text: str) -> str:
    """The query with ordinary quotation marks, when they make pairs."""
    text = INVISIBLE.sub("", text)
    plain = text.translate(QUOTES)
    return plain if plain.count('"') % 2 == 0 else text


class LanguageQueryParser(QueryParser):
    """The parser of ZCTextIndex with several terms for a word.

    :raises ParseError: as the original does.
    """

    def __init__(self, lexicon: ILexicon, language: str, *more: str) -> None:
        super().__init__(lexicon)
        self._languages = (language, *more)

    def parseQuery(self, query: str) -> ParseTreeNode:
        return super().parseQuery(plain_query(query))

    def _parseAtom(self) -> ParseTreeNode | None:
        atom = self._get(_ATOM)
        words = Words().processGlob([atom])
        if not words:
            self._ignored.append(atom)
            return None
        node = self._phrase(words) if len(words) > 1 else self._word(words[0])
        return NotNode(node) if atom[0] == "-" else node

    def _word(self, word: str) -> ParseTreeNode:
        if not is_glob(word):
            return _any([AtomNode(term) for term in self._terms(word)])
        prefix = word.rstrip("*")
        nodes = [GlobNode(fold(word))]
        if not is_glob(prefix):
            nodes += [AtomNode(term) for term in self._terms(prefix)]
        return _any(nodes)

    def _phrase(self, words: Sequence[str]) -> ParseTreeNode:
        plain = Words().process_post_glob(words)
        readings = product(*map(self._terms, plain))
        return _any([PhraseNode(list(r)) for r in islice(readings, MOST_READINGS)])

    def _terms(self, word: str) -> Sequence[str]:
        """The terms that any document has, or one that none has."""
        terms = query_terms(word, *self._languages)
        return [t for t in terms if self._lexicon.get_wid(t)] or terms[:1]


def _any(nodes: list[ParseTreeNode]) -> ParseTreeNode:
    return nodes[0] if len(nodes) == 1 else OrNode(nodes)
