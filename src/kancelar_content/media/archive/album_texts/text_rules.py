"""Pure rules of texts that several people may write at once."""

from collections.abc import Iterable
from collections.abc import Mapping
from hashlib import sha256


KEPT, CHANGED, CONFLICT = "kept", "changed", "conflict"

#: Fields of the page with the most characters of each; both are checked by the schema
#: too, which would tell it of one photo only.
LIMITS = {"alt": 500, "caption": 2000}


def plain(name: str, text: str) -> str:
    """The text as it is kept: no spaces around, an alternative text in one line."""
    if name == "alt":
        return " ".join(text.split())
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def mark(text: str) -> str:
    """What a page carries to know whether a text is still the one that it showed."""
    return sha256(text.encode()).hexdigest()[:10]


def verdict(*, was: str, now: str, typed: str) -> str:
    """Whether a typed text is to be written over the one that there is now.

    :param was: the mark of what the page showed.
    """
    if typed == now or mark(typed) == was:
        return KEPT
    return CHANGED if mark(now) == was else CONFLICT


def lacks_text(
    texts: Mapping[str, Mapping[str, str]], languages: Iterable[str]
) -> bool:
    """Whether an alternative text or a caption is missing in one of the languages."""
    return any(
        not (texts.get(name) or {}).get(language)
        for language in languages
        for name in LIMITS
    )
