"""A text of several languages, each part read by its own dictionary."""

from collections.abc import Iterable
from typing import Self


class MixedText(str):
    """All parts for who wants a text; the index asks for `parts`, by language."""

    parts: tuple[tuple[str, str], ...]

    def __new__(cls, parts: Iterable[tuple[str, str]]) -> Self:
        parts = tuple((language, text) for language, text in parts if text)
        text = super().__new__(cls, " ".join(text for _language, text in parts))
        text.parts = parts
        return text


class WordIn(str):
    """A word that says which language it is in."""

    language: str

    def __new__(cls, word: str, language: str) -> Self:
        made = super().__new__(cls, word)
        made.language = language
        return made
