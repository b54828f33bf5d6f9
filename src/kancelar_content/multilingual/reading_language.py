"""The language of a member on pages that belong to none, such as those of registers."""

from plone import api
from plone.i18n.interfaces import ILanguageUtility
from urllib.parse import parse_qsl
from urllib.parse import urlencode
from zope.component import getUtility


#: Plone's own parameter; it sets Plone's own cookie.
PARAMETER = "set_language"


def remember_language(request) -> None:
    """Let pages without a language follow that of this page, for members only.

    Readers get no cookie, so their pages stay shared.
    """
    if not api.user.is_anonymous():
        language = api.portal.get_current_language()
        getUtility(ILanguageUtility).setLanguageCookie(language, request)


def address_in(language: str, request, fallback: str) -> str:
    """The page of the request in the language; the fallback after a form was sent."""
    if request.method not in ("GET", "HEAD"):
        return f"{fallback}?{urlencode({PARAMETER: language})}"
    query = parse_qsl(request.get("QUERY_STRING", ""), keep_blank_values=True)
    kept = [(name, value) for name, value in query if name != PARAMETER]
    query = urlencode([*kept, (PARAMETER, language)])
    return f"{request['ACTUAL_URL']}?{query}"
