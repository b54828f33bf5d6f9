"""The pages of a reader who subscribes: form, confirmation, choices, farewell."""

from functools import cached_property
from kancelar_content import _
from kancelar_content.multilingual.dates import long_date
from kancelar_content.page_head import PageHead
from kancelar_content.public_forms.limits import HourlyLimit
from kancelar_content.public_forms.page import FormPage
from kancelar_content.public_forms.rules import clean_address
from kancelar_content.public_forms.rules import is_trapped
from kancelar_content.publication.language_names import native_name
from kancelar_content.subscriptions.choices import Choices
from kancelar_content.subscriptions.choices import FREQUENCY_TITLES
from kancelar_content.subscriptions.choices import problems
from kancelar_content.subscriptions.choices import read
from kancelar_content.subscriptions.news import language_folders
from kancelar_content.subscriptions.news import topics_of
from kancelar_content.subscriptions.rules import DAILY
from kancelar_content.subscriptions.settings import settings
from kancelar_content.subscriptions.smtp import is_set_up
from kancelar_content.subscriptions.store import CONFIRMED
from kancelar_content.subscriptions.store import ENDED
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import need_store
from kancelar_content.subscriptions.store import Store
from kancelar_content.subscriptions.store import Subscriber
from kancelar_content.subscriptions.tokens import CHANGE
from kancelar_content.subscriptions.tokens import CONFIRM
from kancelar_content.subscriptions.tokens import UNSUBSCRIBE
from plone import api
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


TITLES = {
    "subscribe": _("subscribe_title", default="News by e-mail"),
    "closed": _("subscribe_title", default="News by e-mail"),
    "asked": _("subscribe_asked_title", default="Look into your mailbox"),
    "confirm": _("subscription_confirm_title", default="Confirm your subscription"),
    "confirmed": _("subscription_confirmed_title", default="You are subscribed"),
    "change": _("subscription_title", default="Your news by e-mail"),
    "changed": _("subscription_title", default="Your news by e-mail"),
    "erased": _("subscription_erased_title", default="Your data are erased"),
    "leave": _("unsubscribe_title", default="Unsubscribe"),
    "left": _("unsubscribed_title", default="You are unsubscribed"),
    "unknown": _("subscription_unknown_title", default="This link is no longer valid"),
}

BUSY = _(
    "error_subscribe_busy",
    default="Too many requests come from your network. Please try again in an hour.",
)
FULL = _(
    "error_subscribe_full",
    default="We cannot take more requests just now. Please try again later.",
)
CLOSED = _(
    "error_subscribe_closed",
    default="We cannot send any e-mail just now. Please try again on another day.",
)


#: Requests for a subscription, by network.
REQUESTS = HourlyLimit()


class Page(FormPage):
    """A page of subscriptions; of them only the form is for search engines."""

    step = "subscribe"

    @cached_property
    def topics(self) -> dict[str, str]:
        return topics_of(self.context)

    @cached_property
    def languages(self) -> dict[str, str]:
        folders = language_folders(api.portal.get())
        return {code: native_name(code) for code in folders}

    def frequencies(self) -> dict[str, Any]:
        return FREQUENCY_TITLES

    def title(self) -> str:
        return translate(TITLES[self.step], context=self.request)

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.title(),
            url=f"{self.context.absolute_url()}/@@{self.__name__}",
            for_search_engines=False,
        )

    @cached_property
    def choices(self) -> Choices:
        return read(self.request.form, language=self.language)


class SubscribePage(Page):
    """Takes a reader's wish; the answer is the same whether the address is known."""

    @property
    def page_head(self) -> PageHead:
        return PageHead(
            title=self.title(), url=f"{self.context.absolute_url()}/@@subscribe"
        )

    @cached_property
    def choices(self) -> Choices:
        form = self.request.form
        if self.request.method == "POST":
            return read(form, language=self.language)
        topic = form.get("topic")
        known = isinstance(topic, str) and topic in self.topics
        return Choices("", self.language, DAILY, (topic,) if known else ())

    def look(self) -> None:
        """Promise no mail where none can be sent."""
        if not is_set_up():
            self.step = "closed"

    def act(self) -> None:
        if not is_set_up():
            self.errors = {"email": CLOSED}
            self.refuse(503)
            return
        self.errors = problems(
            self.choices, languages=self.languages, topics=self.topics
        )
        if self.errors:
            self.refuse(400)
            return
        if is_trapped(self.request.form):
            self.step = "asked"
            return
        chosen = settings()
        if not REQUESTS.takes(
            self.request, now=self.now, at_most=chosen.requests_an_hour
        ):
            self.errors = {"email": BUSY}
            self.refuse(429)
            return
        store = need_store(api.portal.get())
        if store.letters_owed() >= chosen.waiting_at_most:
            self.errors = {"email": FULL}
            self.refuse(503)
            return
        store.request(
            clean_address(self.choices.email) or "",
            language=self.choices.language,
            topics=self.choices.topics,
            frequency=self.choices.frequency,
            now=self.now,
            days=chosen.confirmation_days,
            letters_a_day=chosen.letters_a_day,
        )
        self.step = "asked"

    def days(self) -> int:
        return settings().confirmation_days


@implementer(IPublishTraverse)
class SecretPage(Page):
    """A page whose address ends with a secret that only a mail has told."""

    purpose = ""
    secret = ""

    def publishTraverse(self, request, name: str):
        """The secret is one step of the address; more are refused as a wrong one."""
        self.secret = name if not self.secret else "-"
        return self

    @cached_property
    def store(self) -> Store | None:
        return find_store(api.portal.get())

    @cached_property
    def subscriber(self) -> Subscriber | None:
        if self.store is None:
            return None
        return self.store.by_token(self.purpose, self.secret)

    def known(self) -> bool:
        """Whether the link leads to somebody; if not, the page says so."""
        if self.subscriber is None:
            self.step = "unknown"
            self.refuse(404)
        return self.subscriber is not None

    def address(self) -> str:
        """Where the forms of this page are sent."""
        return f"{self.context.absolute_url()}/@@{self.__name__}/{self.secret}"

    def link(self, page: str, purpose: str) -> str:
        token = self.store.token(purpose, self.subscriber)
        return f"{self.context.absolute_url()}/@@{page}/{token}"

    def change_link(self) -> str:
        return self.link("subscription", CHANGE)

    def shows_change(self) -> bool:
        """A link that only ends a subscription must not open what is stored."""
        return self.purpose != UNSUBSCRIBE

    def last_day(self) -> str:
        """Until when leaving can be taken back."""
        return long_date(self.subscriber.until, self.language)


class ConfirmPage(SecretPage):
    """The link of the first letter: shows a button, and the button confirms."""

    step = "confirm"
    purpose = CONFIRM

    def look(self) -> None:
        if self.known() and self.subscriber.state == CONFIRMED:
            self.step = "confirmed"

    def act(self) -> None:
        if self.known():
            self.store.confirm(self.subscriber, now=self.now)
            self.step = "confirmed"


class ChangePage(SecretPage):
    """What a reader has chosen, to be changed, ended or erased."""

    step = "change"
    purpose = CHANGE

    @cached_property
    def choices(self) -> Choices:
        reader = self.subscriber
        if self.request.method == "POST" and "save" in self.request.form:
            return read(self.request.form, language=self.language)
        return Choices(
            reader.address,
            reader.language,
            reader.frequency,
            tuple(reader.topics),
        )

    def look(self) -> None:
        if self.known() and self.subscriber.state == ENDED:
            self.step = "left"

    def act(self) -> None:
        form = self.request.form
        if not self.known():
            return
        if "erase" in form:
            self.store.erase(self.subscriber)
            self.step = "erased"
        elif "back" in form:
            self.store.confirm(self.subscriber, now=self.now)
            self.step = "confirmed"
        elif "save" in form and self.subscriber.state == CONFIRMED:
            self._save()
        else:
            self.look()

    def _save(self) -> None:
        self.errors = problems(
            self.choices,
            languages=self.languages,
            topics=self.topics,
            with_email=False,
        )
        if self.errors:
            self.refuse(400)
            return
        self.store.change(
            self.subscriber,
            language=self.choices.language,
            topics=self.choices.topics,
            frequency=self.choices.frequency,
        )
        self.step = "changed"


class UnsubscribePage(SecretPage):
    """Leaving by one press, or by a mail program on its own (RFC 8058)."""

    step = "leave"
    purpose = UNSUBSCRIBE

    def look(self) -> None:
        if self.known() and self.subscriber.state == ENDED:
            self.step = "left"

    def act(self) -> None:
        if not self.known():
            return
        if "back" in self.request.form:
            self.store.confirm(self.subscriber, now=self.now)
            self.step = "confirmed"
        else:
            hours = settings().undo_hours
            self.store.end(self.subscriber, now=self.now, hours=hours)
            self.step = "left"
