"""E-mail addresses in a plain text as links."""

from html import escape

import re


#: The last letter is none of a sentence's marks.
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def with_mail_links(text: str) -> str:
    """The text as HTML, in which every e-mail address can be written to."""
    return ADDRESS.sub(_link, escape(text, quote=False))


def _link(found: re.Match[str]) -> str:
    return f'<a href="mailto:{found[0]}">{found[0]}</a>'
