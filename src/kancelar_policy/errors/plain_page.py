"""A page that needs no site, no catalog and no stylesheet."""

from html import escape
from kancelar_content.multilingual.rules import negotiated
from kancelar_policy import _
from kancelar_policy.distribution.structure import LANGUAGES
from zope.i18n import translate


PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<style>
:root {{ color-scheme: light dark; }}
body {{
  background: light-dark(#f2f5f8, #10181f); color: light-dark(#1b2530, #e8edf2);
  font: 1.125rem/1.6 system-ui, sans-serif; margin: 0; padding: 10vh 1.25rem;
}}
main {{
  background: light-dark(#fff, #1a242d); border-radius: .5rem;
  border-top: .375rem solid #f2b84b; margin: auto; max-width: 38rem; padding: 2rem;
}}
h1 {{ font-size: 1.75rem; line-height: 1.25; margin-top: 0; }}
a {{ color: light-dark(#0b5394, #8fc1f0); display: inline-block; min-height: 1.5rem; }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{text}</p>
{incident}
<p><a href="{home}">{home_title}</a></p>
</main>
</body>
</html>
"""

TITLES = {
    400: _("bad_request_title", default="The site does not understand this request"),
    403: _("forbidden_title", default="This cannot be done from here"),
    404: _("not_found_title", default="There is no page at this address"),
    500: _("server_error_title", default="Something went wrong on our side"),
    503: _("maintenance_title", default="The site is being maintained"),
}
TEXTS = {
    400: _(
        "bad_request_text",
        default="The address or the form has a value that makes no sense here. Go"
        " back and try it again, or begin from the home page.",
    ),
    403: _(
        "forbidden_text",
        default="It is not possible at this place, the request did not come from a page"
        " of this site, or the page was open for too long. Go back, load the page again"
        " and repeat what you did.",
    ),
    404: _(
        "not_found_advice",
        default="It may have been moved, or the address has a slip. Search for it, or"
        " begin from the home page.",
    ),
    500: _(
        "server_error_text",
        default="It is not your fault and nothing that was saved is lost. Please try"
        " it again in a while. If it goes on, tell us the number of the error.",
    ),
    503: _(
        "maintenance_text",
        default="We will be back in a few minutes. Please load the page again then.",
    ),
}


def known_status(status: int) -> int:
    """The status whose text is told for one that has none of its own."""
    return status if status in TITLES else 400 if status < 500 else 500


def reader_language(path: str, accept_language: str) -> str:
    """The language of the address; else what the browser would rather read."""
    first = path.strip("/").partition("/")[0]
    if first in LANGUAGES:
        return first
    return negotiated(accept_language, LANGUAGES, LANGUAGES[0])


def plain_page(status: int, *, language: str, home: str, incident: str = "") -> str:
    """HTML that says what happened and what to do.

    :param home: address of the site; the language is appended.
    :param incident: the id of an incident, where one was logged.
    """

    def said(message) -> str:
        return escape(translate(message, target_language=language))

    number = _(
        "incident_number",
        default="Number of the error: ${id}",
        mapping={"id": incident},
    )
    return PAGE.format(
        language=language,
        title=said(TITLES[known_status(status)]),
        text=said(TEXTS[known_status(status)]),
        incident=f"<p><strong>{said(number)}</strong></p>" if incident else "",
        home=escape(f"{home.rstrip('/')}/{language}"),
        home_title=said(_("footer_home", default="Home page")),
    )
