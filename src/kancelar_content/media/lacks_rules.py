"""Pure rule of what a photo or video lacks before everybody may see it."""

from collections.abc import Collection


ALT, CREDIT, LICENCE, PEOPLE, CAPTIONS, PLAYABLE = (
    "alt",
    "credit",
    "licence",
    "people",
    "captions",
    "playable",
)


def lacking(
    *,
    alt: Collection[str],
    languages: Collection[str],
    credit: str | None,
    licence: str | None,
    people_known: bool,
) -> list[str]:
    """Tokens of what is missing, in the order of the form.

    :param alt: languages that have an alternative text.
    :param languages: languages in which the item is shown.
    """
    found = {
        ALT: not set(languages) <= set(alt),
        CREDIT: not (credit or "").strip(),
        LICENCE: not licence,
        PEOPLE: not people_known,
    }
    return [token for token, missing in found.items() if missing]
