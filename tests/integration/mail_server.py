"""A real mail server on this machine that keeps what arrives."""

from aiosmtpd.controller import Controller
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import default
from kancelar_command import free_port
from plone import api

import transaction


class Mailbox:
    """Keeps what arrives; refuses whom it is told to."""

    def __init__(self):
        self.mails = []
        self.refused = set()

    async def handle_DATA(self, server, session, envelope):
        if self.refused & set(envelope.rcpt_tos):
            return "550 nobody there"
        self.mails.append((envelope.rcpt_tos[0], envelope.content))
        return "250 OK"

    def take(self):
        mails, self.mails = self.mails, []
        return {to: message_from_bytes(raw, policy=default) for to, raw in mails}


@contextmanager
def opened(**settings) -> Iterator[Mailbox]:
    """A mailbox that the site sends to; more records of the registry by their names."""
    box = Mailbox()
    controller = Controller(box, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings = {
        "plone.smtp_host": "127.0.0.1",
        "plone.smtp_port": controller.port,
        "plone.email_from_address": "evidence@kraj.example",
        "plone.email_from_name": "Liberecký kraj",
        **settings,
    }
    for name, value in settings.items():
        api.portal.set_registry_record(name, value)
    transaction.commit()
    yield box
    controller.stop()
