"""The page of cookies, and what takes a reader's choice."""

from datetime import date
from kancelar_content.page_head import PageHead
from kancelar_content.publication.dates import written_date
from kancelar_content.publication.site_time import site_today
from kancelar_policy import _
from kancelar_policy.consent.providers import PROVIDERS
from kancelar_policy.consent.providers import SERVICES
from kancelar_policy.consent.rules import as_cookie
from kancelar_policy.consent.rules import Choice
from kancelar_policy.consent.rules import CHOICES
from kancelar_policy.consent.rules import read_choices
from kancelar_policy.consent.rules import REFUSE
from kancelar_policy.consent.rules import stands
from kancelar_policy.consent.settings import consent
from kancelar_policy.consent.settings import terms
from plone import api
from Products.Five.browser import BrowserView
from zope.i18n import translate


COOKIE = "kancelar_consent"
#: What Matomo keeps in the browser; a refusal takes it back.
MEASURING_COOKIES = "_pk_"
SECONDS_OF_A_DAY = 86_400

#: Name, what it is for and how long it stays.
TECHNICAL = (
    (
        COOKIE,
        _("cookie_consent", default="What you chose about measuring, videos and maps."),
        _("cookie_until_asked", default="Until we ask again"),
    ),
    (
        "I18N_LANGUAGE",
        _("cookie_language", default="The language you read in."),
        _("cookie_session", default="Until you close the browser"),
    ),
    (
        "statusmessages",
        _("cookie_message", default="A message that the next page shows."),
        _("cookie_next_page", default="Until the next page"),
    ),
    (
        "__ac",
        _("cookie_login", default="The log-in of the staff; readers have none."),
        _("cookie_session", default="Until you close the browser"),
    ),
)


def today() -> date:
    """The day at the site, wherever the server is."""
    return site_today()


class _Choices(BrowserView):
    """What this reader's cookie says, as far as it still stands."""

    def standing(self) -> dict[str, Choice]:
        """Choices by their answer: one about measuring, one for each service."""
        under = terms()
        told = read_choices(self.request.cookies.get(COOKIE, ""), {*CHOICES, *SERVICES})
        return {
            answer: choice
            for answer, choice in told.items()
            if stands(choice, version=under.version, days=under.days, today=today())
        }


class CookiesPage(_Choices):
    """What is kept in the browser, the choices that stand, and forms to change them."""

    technical = TECHNICAL

    def __call__(self) -> str:
        self.language = api.portal.get_current_language()
        self.consent = consent(self.language)
        self.choices = self.standing()
        self.choice = next(
            (self.choices[answer] for answer in CHOICES if answer in self.choices), None
        )
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    @property
    def page_head(self) -> PageHead:
        title = _("cookies_title", default="Cookies")
        return PageHead(
            title=translate(title, context=self.request),
            url=f"{self.context.absolute_url()}/{self.__name__}",
        )

    def chosen_on(self) -> str:
        """The day of the choice, as the language writes it."""
        return written_date(self.choice.chosen, self.language)

    def services(self) -> list[dict[str, str | None]]:
        """Services of videos and maps, each with the day it was allowed for good."""
        return [
            {
                "name": provider.name,
                "title": provider.title,
                "since": (
                    written_date(self.choices[provider.name].chosen, self.language)
                    if provider.name in self.choices
                    else None
                ),
            }
            for provider in PROVIDERS
        ]


class CookieChoice(_Choices):
    """Keeps the choice in a cookie and leads back to where the reader was."""

    def __call__(self) -> str:
        page = f"{self.context.absolute_url()}/cookies"
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        choices = self._chosen() if self._is_own_form() else None
        if choices is None:
            return response.redirect(page, status=303)
        if choices:
            response.setCookie(
                COOKIE,
                as_cookie(choices.values()),
                path="/",
                max_age=terms().days * SECONDS_OF_A_DAY,
                same_site="Lax",
                secure=self.request["SERVER_URL"].startswith("https:"),
            )
        else:
            response.expireCookie(COOKIE, path="/")
        if REFUSE in choices:
            for name in self.request.cookies:
                if name.startswith(MEASURING_COOKIES):
                    response.expireCookie(name, path="/")
        return response.redirect(self._way_back() or page, status=303)

    def _chosen(self) -> dict[str, Choice] | None:
        """What stands after this answer; None if it is none."""
        form, choices = self.request.form, self.standing()
        answer, allowed, forbidden = map(form.get, ("choice", "allow", "forbid"))
        if answer in CHOICES and consent(api.portal.get_current_language()):
            for other in CHOICES:
                choices.pop(other, None)
            choices[answer] = Choice(answer, terms().version, today())
        elif isinstance(allowed, str) and allowed in SERVICES:
            choices[allowed] = Choice(allowed, terms().version, today())
        elif isinstance(forbidden, str) and forbidden in SERVICES:
            choices.pop(forbidden, None)
        else:
            return None
        return choices

    def _is_own_form(self) -> bool:
        """Nobody else's page may consent for the reader."""
        origin = self.request.get_header("Origin")
        own = origin is None or origin == self.request["SERVER_URL"]
        return own and self.request.method == "POST"

    def _way_back(self) -> str | None:
        referrer = self.request.get_header("Referer")
        inside = api.portal.get_tool("portal_url").isURLInPortal
        return referrer if referrer and inside(referrer) else None
