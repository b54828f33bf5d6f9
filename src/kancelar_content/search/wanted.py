"""What a reader wrote into a search box, whatever it was, as words that are wanted."""

from .folding import fold
from .folding import INVISIBLE
from .query import plain_query
from collections.abc import Iterator
from dataclasses import dataclass

import re
import unicodedata


#: Nobody means more, and every word costs a look into the index.
LONGEST_TEXT = 200
MOST_WORDS = 40

#: A shorter beginning stands for half of the dictionary.
SHORTEST_PREFIX = 3

#: All words are wanted anyway, so these in capitals add nothing.
OPERATORS = frozenset({"AND", "OR", "NOT"})

PHRASE = re.compile(r'"([^"]*)"')
WORD = re.compile(r"\w+\*?")


@dataclass(frozen=True)
class Wanted:
    """Phrases, whole words and beginnings of words; a page must have all of them."""

    phrases: tuple[tuple[str, ...], ...] = ()
    words: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.phrases or self.words or self.prefixes)

    def expression(self) -> str:
        """The same for the text index, in which no word is an operator."""
        parts = [f'"{" ".join(phrase)}"' for phrase in self.phrases]
        parts += [f'"{word}"' for word in self.words]
        parts += [f"{prefix}*" for prefix in self.prefixes]
        return " AND ".join(parts)

    def single_words(self) -> Iterator[str]:
        """Every word, in a phrase or not."""
        for phrase in self.phrases:
            yield from phrase
        yield from self.words
        yield from self.prefixes


def clean_text(raw: object) -> str:
    """One line without control characters, not longer than anybody means."""
    if not isinstance(raw, str):
        return ""
    # No keyboard writes more, so a bomb of combining marks is cut before it is read.
    text = unicodedata.normalize("NFC", raw[: LONGEST_TEXT * 4])
    text = INVISIBLE.sub("", text)
    kept = ("" if unicodedata.category(c) in ("Cs", "Co", "Cn") else c for c in text)
    spaced = (" " if unicodedata.category(c) in ("Cc", "Cf") else c for c in kept if c)
    line = " ".join("".join(spaced).split())
    if len(line) <= LONGEST_TEXT:
        return line
    cut = line[: LONGEST_TEXT + 1]
    return cut.rpartition(" ")[0] or line[:LONGEST_TEXT]


def read_wanted(text: str) -> Wanted:
    """The words of a cleaned text; the last one may be unfinished."""
    plain = plain_query(text)
    phrases = []
    for phrase in PHRASE.findall(plain):
        if words := tuple(_words(phrase)):
            phrases.append(words)
    tokens = [t for t in WORD.findall(PHRASE.sub(" ", plain)) if t not in OPERATORS]
    left = MOST_WORDS - sum(map(len, phrases[:MOST_WORDS]))
    tokens = list(dict.fromkeys(tokens))[: max(left, 0)]
    unfinished = tokens[-1:] if not plain.endswith('"') else []
    words, prefixes = [], []
    for token in tokens:
        word = token.rstrip("*")
        is_prefix = token.endswith("*") or token in unfinished
        if is_prefix and len(fold(word)) >= SHORTEST_PREFIX and word.isalpha():
            prefixes.append(word)
        else:
            words.append(word)
    return Wanted(tuple(phrases[:MOST_WORDS]), tuple(words), tuple(prefixes))


def words_of(text: str) -> list[str]:
    """All words of a text, each once, in their order."""
    return list(dict.fromkeys(word.rstrip("*") for word in WORD.findall(text)))


def _words(text: str) -> list[str]:
    return [word.rstrip("*") for word in WORD.findall(text)][:MOST_WORDS]
