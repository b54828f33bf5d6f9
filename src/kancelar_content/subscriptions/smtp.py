"""The mail server of the site's mail settings, asked for one mail after another."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextlib import suppress
from dataclasses import dataclass
from kancelar_content.subscriptions.rules import LATER
from kancelar_content.subscriptions.rules import Result
from kancelar_content.subscriptions.rules import result_of
from kancelar_content.subscriptions.rules import UNSURE
from plone import api
from typing import Any

import smtplib
import ssl


SECONDS = 10


class NoMailServer(Exception):
    """There is no mail server, or it cannot be used; nothing has been sent."""


@dataclass(frozen=True)
class Mail:
    """A mail as it goes over the wire."""

    sender: str
    recipient: str
    text: bytes


def is_set_up() -> bool:
    """Whether somebody has filled in the site's mail settings."""
    return bool(_setting("smtp_host") and _setting("email_from_address"))


def _setting(name: str) -> Any:
    """What Site Setup says; the fields of the mail host itself are not asked."""
    return api.portal.get_registry_record(f"plone.{name}", default=None)


@contextmanager
def connected() -> Iterator[smtplib.SMTP]:
    """A connection by the site's mail settings.

    :raises NoMailServer: if the server does not answer, or not as the settings want.
    """
    if not is_set_up():
        raise NoMailServer("the mail settings of the site are not filled in")
    host = api.portal.get_tool("MailHost")
    try:
        connection = _connect(host)
    except (OSError, smtplib.SMTPException) as error:
        raise NoMailServer(
            f"the mail server cannot be used ({type(error).__name__})"
        ) from error
    try:
        yield connection
    finally:
        with suppress(OSError, smtplib.SMTPException):
            connection.quit()


def _connect(host) -> smtplib.SMTP:
    """As zope.sendmail does for all other mails of the site."""
    make = smtplib.SMTP_SSL if host.implicit_tls else smtplib.SMTP
    connection = make(
        _setting("smtp_host"), _setting("smtp_port") or 25, timeout=SECONDS
    )
    connection.ehlo_or_helo_if_needed()
    if not host.implicit_tls:
        if connection.has_extn("starttls"):
            # A name and a password are told only to the server they are for.
            verified = ssl.create_default_context() if _setting("smtp_userid") else None
            connection.starttls(context=verified)
            connection.ehlo()
        elif host.force_tls:
            connection.close()
            raise smtplib.SMTPException("TLS is required")
    if _setting("smtp_userid"):
        connection.login(_setting("smtp_userid"), _setting("smtp_pass") or "")
    return connection


def hand_over(connection: smtplib.SMTP, mail: Mail) -> Result:
    """Give the server one mail; whatever happens, the result says if it can be sent on.

    Only while the text is under way nobody knows whether the server took it.
    """
    try:
        for command, argument in (
            (connection.mail, mail.sender),
            (connection.rcpt, mail.recipient),
        ):
            code, _text = command(argument)
            if not 200 <= code < 300:
                connection.rset()
                return result_of(code)
    except (OSError, smtplib.SMTPException):
        return Result(LATER)
    try:
        code, _text = connection.data(mail.text)
    except smtplib.SMTPDataError as error:
        with suppress(OSError, smtplib.SMTPException):
            connection.rset()
        return result_of(error.smtp_code)
    except (OSError, smtplib.SMTPException):
        return Result(UNSURE)
    return result_of(code)
