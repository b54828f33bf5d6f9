"""Pure rules of what journalists are handed."""

from kancelar_content.media.renditions.size_rules import MASTER


#: Token of a press size to the picture it is.
PRESS_SIZES = {"web": "1600.jpeg", "print": MASTER}

PRESS = "press"


def copyright_line(credit: str, photographer: str) -> str:
    """`© Jan Malý / Ústecký kraj`, without saying the same name twice."""
    names = [name.strip() for name in (photographer, credit) if name and name.strip()]
    if len(names) == 2 and names[0].casefold() in names[1].casefold():
        names = names[1:]
    return f"© {' / '.join(names)}" if names else ""
