"""Values of a form that Zope turns into a number or a date by the name of the field."""

import re


CONVERTED = re.compile(r"(?:^|&)[^&=]*(?::|%3A)[a-z_]+(?:=|&|$)", re.IGNORECASE)


def is_converted(query: str) -> bool:
    """Whether a query asks for it, as `b_start:int=20` does.

    What cannot be converted fails before the site is asked: a mistake of the reader's.
    """
    return CONVERTED.search(query) is not None
