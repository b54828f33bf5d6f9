from aiosmtpd.controller import Controller
from datetime import datetime
from datetime import UTC
from email import message_from_bytes
from email.policy import default
from http_client import session
from kancelar_command import free_port
from kancelar_content.scheduling import run_due
from kancelar_content.subscriptions.pages import REQUESTS
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import need_store
from plone import api
from plone.app.textfield.value import RichTextValue

import pytest
import transaction


class Mailbox:
    """Keeps what arrives; `answers` are given before any mail is taken."""

    def __init__(self):
        self.mails = []
        self.answers = []

    async def handle_DATA(self, server, session, envelope):
        if self.answers:
            answer = self.answers.pop(0)
            if answer is None:
                server.transport.abort()
                return "250 nobody reads this"
            return answer
        self.mails.append((envelope.rcpt_tos[0], envelope.content))
        return "250 OK"

    def take(self):
        mails, self.mails = self.mails, []
        return [(to, message_from_bytes(raw, policy=default)) for to, raw in mails]


@pytest.fixture
def mailbox(live_portal):
    """A real SMTP server on loopback that the site's mail settings name."""
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    api.portal.set_registry_record("plone.smtp_host", "127.0.0.1")
    api.portal.set_registry_record("plone.smtp_port", controller.port)
    api.portal.set_registry_record("plone.email_from_address", "tisk@kraj.example")
    api.portal.set_registry_record("plone.email_from_name", "Liberecký kraj")
    transaction.commit()
    yield box
    controller.stop()


@pytest.fixture(autouse=True)
def no_requests_counted():
    REQUESTS.forget_all()


@pytest.fixture
def set_up(live_portal):
    """An office that has filled in its mail settings."""
    api.portal.set_registry_record("plone.smtp_host", "127.0.0.1")
    api.portal.set_registry_record("plone.email_from_address", "tisk@kraj.example")
    transaction.commit()


@pytest.fixture
def reader(set_up, live_portal, functional):
    return session(live_portal, functional, accept="text/html")


@pytest.fixture
def tick(live_portal):
    """Run what is due, commit it and so send what was planned."""

    def run(now=None):
        # A tick has a request of its own, and the registry keeps its values in it.
        live_portal.REQUEST.other.pop("_plone_registry_cache", None)
        transaction.begin()
        reports = run_due(live_portal, now or datetime.now(UTC))
        transaction.commit()
        transaction.begin()
        return next(report for report in reports if report.name == "subscriptions")

    return run


@pytest.fixture
def subscribed(live_portal):
    """Confirmed readers: `subscribed("a@example.org", topics=("doprava",))`."""

    def make(*addresses, language="cs", topics=(), frequency="immediate"):
        store = need_store(live_portal)
        now = datetime.now(UTC)
        for address in addresses:
            store.request(
                address,
                language=language,
                topics=topics,
                frequency=frequency,
                now=now,
                days=3,
                letters_a_day=3,
            )
            reader = store.find(address)
            store.confirm(reader, now=now)
            store.letters.discard(reader.id)
        transaction.commit()
        return store

    return make


@pytest.fixture
def store(live_portal):
    transaction.begin()
    return find_store(live_portal)


@pytest.fixture
def publish_release(live_portal, create, publish):
    """A release that readers can see; committed."""

    def make(title="Kraj opraví silnici", **fields):
        text = RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html")
        release = create("PressRelease", title=title, text=text, **fields)
        publish(release)
        transaction.commit()
        return release

    return make


@pytest.fixture
def body_text():
    return RichTextValue("<p>Silnice bude hladká.</p>", "text/html", "text/html")
