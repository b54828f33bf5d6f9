"""Plain mails of the office, and their sending after what they tell of is stored."""

from collections.abc import Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from kancelar_content.scheduling.own_site import own_site
from kancelar_content.search.folding import plain_spaces
from plone import api
from smtplib import SMTPException
from transaction import TransactionManager

import logging
import transaction


logger = logging.getLogger(__name__)


def can_send() -> bool:
    """Whether the site has the address that mails leave from."""
    return bool(api.portal.get_registry_record("plone.email_from_address"))


def plain_mail(
    address: str, subject: str, text: str, language: str
) -> EmailMessage | None:
    """The mail; None if it cannot be written, which does not keep others."""
    record = api.portal.get_registry_record
    message = EmailMessage(policy=SMTP)
    try:
        name = plain_spaces(record("plone.email_from_name") or "")
        message["From"] = Address(name, addr_spec=record("plone.email_from_address"))
        message["To"] = Address(addr_spec=address)
        message["Subject"] = plain_spaces(subject)
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text, cte="quoted-printable")
        # Setting the content takes away what was said of it.
        message["Content-Language"] = language
    except (ValueError, MessageError) as error:
        # The message of the error could quote an address.
        logger.error("A mail was not written: %s", type(error).__name__)
        return None
    return message


def send_after_commit(site, mails: Sequence[EmailMessage]) -> None:
    """Let the mails leave when the transaction is stored, and only then."""
    if mails:
        transaction.get().addAfterCommitHook(
            _send, args=(site._p_jar.db(), site.getPhysicalPath()[1:], mails)
        )


def _send(
    committed: bool, database, path: tuple[str, ...], mails: Sequence[EmailMessage]
) -> None:
    if not committed:
        return
    with own_site(database, path, TransactionManager()):
        host = api.portal.get_tool("MailHost")
        for mail in mails:
            try:
                host.send(mail, immediate=True)
            except (OSError, SMTPException) as error:
                logger.error("A mail was not sent: %s", type(error).__name__)
