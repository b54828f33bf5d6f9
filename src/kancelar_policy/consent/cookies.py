"""The page of cookies, and what takes a reader's choice."""

from datetime import date
from kancelar_content.publication.dates import written_date
from kancelar_policy import _
from kancelar_policy.consent.rules import Choice
from kancelar_policy.consent.rules import CHOICES
from kancelar_policy.consent.rules import read_choice
from kancelar_policy.consent.rules import REFUSE
from kancelar_policy.consent.rules import stands
from kancelar_policy.consent.settings import consent
from plone import api
from Products.Five.browser import BrowserView


COOKIE = "kancelar_consent"
#: What Matomo keeps in the browser; a refusal takes it back.
MEASURING_COOKIES = "_pk_"
SECONDS_OF_A_DAY = 86_400

#: Name, what it is for and how long it stays.
TECHNICAL = (
    (
        COOKIE,
        _("cookie_consent", default="What you chose on this page."),
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


class CookiesPage(BrowserView):
    """What is kept in the browser, the choice that stands, and a form to change it."""

    technical = TECHNICAL

    def __call__(self) -> str:
        self.consent = consent(api.portal.get_current_language())
        self.choice = self._standing_choice()
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    def _standing_choice(self) -> Choice | None:
        choice = read_choice(self.request.cookies.get(COOKIE, ""))
        if self.consent is None or not stands(
            choice,
            version=self.consent.version,
            days=self.consent.days,
            today=date.today(),
        ):
            return None
        return choice

    def chosen_on(self) -> str:
        """The day of the choice, as the language writes it."""
        return written_date(self.choice.chosen, api.portal.get_current_language())


class CookieChoice(BrowserView):
    """Keeps the choice in a cookie and leads back to where the reader was."""

    def __call__(self) -> str:
        page = f"{self.context.absolute_url()}/cookies"
        response = self.request.response
        response.setHeader("Cache-Control", "private, no-store")
        asked = consent(api.portal.get_current_language())
        answer = self.request.form.get("choice")
        if not (asked and self._is_own_form() and answer in CHOICES):
            return response.redirect(page, status=303)
        choice = Choice(answer, asked.version, date.today())
        response.setCookie(
            COOKIE,
            choice.as_cookie(),
            path="/",
            max_age=asked.days * SECONDS_OF_A_DAY,
            same_site="Lax",
            secure=self.request["SERVER_URL"].startswith("https:"),
        )
        if answer == REFUSE:
            for name in self.request.cookies:
                if name.startswith(MEASURING_COOKIES):
                    response.expireCookie(name, path="/")
        return response.redirect(self._way_back() or page, status=303)

    def _is_own_form(self) -> bool:
        """Nobody else's page may consent for the reader."""
        origin = self.request.get_header("Origin")
        own = origin is None or origin == self.request["SERVER_URL"]
        return own and self.request.method == "POST"

    def _way_back(self) -> str | None:
        referrer = self.request.get_header("Referer")
        inside = api.portal.get_tool("portal_url").isURLInPortal
        return referrer if referrer and inside(referrer) else None
