"""The lexicon's pipeline: words of a text, then their terms."""

from .folding import fold
from .folding import INVISIBLE
from .languages import current
from .mixed_text import MixedText
from .mixed_text import WordIn
from .terms import index_term
from Products.CMFPlone.UnicodeSplitter import Splitter
from Products.CMFPlone.UnicodeSplitter.config import rx_all
from Products.CMFPlone.UnicodeSplitter.config import rx_U
from Products.CMFPlone.UnicodeSplitter.config import rxGlob_U
from Products.CMFPlone.UnicodeSplitter.splitter import process_unicode
from Products.CMFPlone.UnicodeSplitter.splitter import process_unicode_glob
from Products.ZCTextIndex.interfaces import IPipelineElement
from Products.ZCTextIndex.PipelineFactory import element_factory
from zope.interface import implementer

import unicodedata


class SameByClass:
    """Elements without settings are equal.

    GenericSetup empties a lexicon whose pipeline differs from the imported one, and
    an index without its lexicon finds nothing.
    """

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


class Words(SameByClass, Splitter):
    """Plone's splitter, that also joins words at hidden break marks."""

    def process(self, lst: list[str]) -> list[str]:
        words: list[str] = []
        for text in lst:
            if isinstance(text, MixedText):
                for language, part in text.parts:
                    split = self._split(part, rx_U)
                    words += [WordIn(word, language) for word in split]
            else:
                words += self._split(text, rx_U)
        return words

    def processGlob(self, lst: list[str]) -> list[str]:
        return [word for text in lst for word in self._split(text, rxGlob_U)]

    def process_post_glob(self, lst: list[str]) -> list[str]:
        return [word.replace("?", "").replace("*", "") for word in lst]

    def _split(self, text: str, words) -> list[str]:
        text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
        if rx_all.search(text) is None:
            return words.findall(text)
        split = process_unicode if words is rx_U else process_unicode_glob
        return list(split(text))


@implementer(IPipelineElement)
class Lemmas(SameByClass):
    """Terms of words in the language that `languages.reading` has set."""

    def process(self, lst: list[str]) -> list[str]:
        language = current.get()
        return [
            index_term(word, word.language if isinstance(word, WordIn) else language)
            for word in lst
        ]

    def processGlob(self, lst: list[str]) -> list[str]:
        language = current.get()
        return [
            fold(word) if is_glob(word) else index_term(word, language) for word in lst
        ]

    def process_post_glob(self, lst: list[str]) -> list[str]:
        """Words that come here are terms already."""
        return lst


def is_glob(word: str) -> bool:
    return "*" in word or "?" in word


element_factory.registerFactory("Word Splitter", "Kancelář words", Words)
element_factory.registerFactory("Case Normalizer", "Kancelář lemmas", Lemmas)
