"""Short mails about a request: its number and day, and nothing of what it says."""

from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from kancelar_content import _
from kancelar_content.foi.intake_form.receipt import Receipt
from kancelar_content.foi.intake_settings import settings
from kancelar_content.publication.dates import written_date
from kancelar_content.registers.registry import FOLDER
from kancelar_content.search.folding import plain_spaces
from persistent.list import PersistentList
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
from zope.i18nmessageid import Message

import logging


logger = logging.getLogger(__name__)

KEY = "kancelar_content.foi.letters_owed"

#: So many leave at a time; the next minute goes on.
SENT_AT_ONCE = 50

SUBJECT = _("mail_request_subject", default="Your request ${number} was received")
TEXT = _(
    "mail_request_text",
    default="Your request for information under Act No. 106/1999 was delivered to the"
    " Liberec Region on ${received} and has the number ${number}. We provide the"
    " information or decide by ${due}, unless we write to you before. Quote the number"
    " when you ask us.",
)
OFFICE_SUBJECT = _("mail_office_subject", default="New request ${number}")
OFFICE_TEXT = _(
    "mail_office_text",
    default="A request came by the form on the website: ${number}, delivered on"
    " ${received}, to be decided by ${due}.",
)
NOBODY_READS = _("mail_automatic", default="This is an automatic message.")


@dataclass(frozen=True)
class Letter:
    """A mail that is owed; the office's one has a link to the case."""

    receipt: Receipt
    address: str
    language: str
    to_office: bool = False


def can_be_sent() -> bool:
    """Whether somebody has filled in the site's mail settings."""
    record = api.portal.get_registry_record
    return all(
        record(f"plone.{name}", default=None)
        for name in ("smtp_host", "email_from_address")
    )


def owe_letters(site, receipt: Receipt, *, address: str | None, language: str) -> None:
    """Let the next tick write to the applicant and the office; without a server none.

    A mail server that is slow or down keeps nobody from sending a request.
    """
    if not can_be_sent():
        return
    letters = [Letter(receipt, address, language)] if address else []
    if office := settings().office_address:
        language = api.portal.get_default_language()
        letters.append(Letter(receipt, office, language, to_office=True))
    if letters:
        annotations = IAnnotations(site)
        if KEY not in annotations:
            annotations[KEY] = PersistentList()
        annotations[KEY].extend(letters)


def take_owed(site) -> list[Letter]:
    """The next letters, which are owed no longer."""
    owed = IAnnotations(site).get(KEY)
    if not owed:
        return []
    taken = list(owed[:SENT_AT_ONCE])
    del owed[:SENT_AT_ONCE]
    return taken


def forget_all(site) -> None:
    """Owe nothing, as when the add-on is removed."""
    IAnnotations(site).pop(KEY, None)


def write(site, letter: Letter, now: datetime) -> EmailMessage | None:
    """The mail; None if it cannot be written, which keeps no other from leaving."""
    try:
        return _write(site, letter, now)
    except (ValueError, MessageError) as error:
        # The message of the error could quote an address.
        logger.error("A mail about a request was not written: %s", type(error).__name__)
        return None


def _write(site, letter: Letter, now: datetime) -> EmailMessage:
    language, receipt = letter.language, letter.receipt

    def word(message, **mapping: Any) -> str:
        message = Message(message, mapping=mapping)
        return translate(message, target_language=language)

    facts = {
        "number": receipt.number,
        "received": written_date(receipt.received, language),
        "due": written_date(receipt.due, language),
    }
    lines = [word(OFFICE_TEXT if letter.to_office else TEXT, **facts), ""]
    if letter.to_office:
        lines += [f"{site[FOLDER].absolute_url()}", ""]
    lines += [word(NOBODY_READS), ""]
    subject = OFFICE_SUBJECT if letter.to_office else SUBJECT
    message = EmailMessage(policy=SMTP)
    record = api.portal.get_registry_record
    name = plain_spaces(record("plone.email_from_name") or "")
    message["From"] = Address(name, addr_spec=record("plone.email_from_address"))
    message["To"] = Address(addr_spec=letter.address)
    message["Subject"] = plain_spaces(word(subject, number=receipt.number))
    message["Date"] = now
    message["Auto-Submitted"] = "auto-generated"
    message.set_content("\n".join(lines), cte="quoted-printable")
    # Setting the content takes away what was said of it.
    message["Content-Language"] = language
    return message
