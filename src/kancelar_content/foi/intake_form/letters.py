"""Short mails about a request: its number and day, and nothing of what it says."""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from kancelar_content import _
from kancelar_content.foi.intake_form.receipt import Receipt
from kancelar_content.foi.intake_settings import settings
from kancelar_content.mail_sending import plain_mail
from kancelar_content.publication.dates import written_date
from persistent.list import PersistentList
from plone import api
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
from zope.i18nmessageid import Message


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
    """A mail that is owed; the office's one has the address of the case."""

    receipt: Receipt
    address: str
    language: str
    case: str = ""


def can_be_sent() -> bool:
    """Whether somebody has filled in the site's mail settings."""
    record = api.portal.get_registry_record
    return all(
        record(f"plone.{name}", default=None)
        for name in ("smtp_host", "email_from_address")
    )


def owe_letters(
    site, receipt: Receipt, *, address: str | None, language: str, case: str
) -> None:
    """Let the next tick write to the applicant and the office; without a server none.

    A mail server that is slow or down keeps nobody from sending a request.

    :param case: the address of the case, for the office.
    """
    if not can_be_sent():
        return
    letters = [Letter(receipt, address, language)] if address else []
    if office := settings().office_address:
        language = api.portal.get_default_language()
        letters.append(Letter(receipt, office, language, case))
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


def write(letter: Letter, now: datetime) -> EmailMessage | None:
    """The mail; None if it cannot be written, which keeps no other from leaving."""
    language, receipt = letter.language, letter.receipt

    def word(message, **mapping: Any) -> str:
        message = Message(message, mapping=mapping)
        return translate(message, target_language=language)

    facts = {
        "number": receipt.number,
        "received": written_date(receipt.received, language),
        "due": written_date(receipt.due, language),
    }
    lines = [word(OFFICE_TEXT if letter.case else TEXT, **facts), ""]
    if letter.case:
        lines += [letter.case, ""]
    lines += [word(NOBODY_READS), ""]
    subject = word(OFFICE_SUBJECT if letter.case else SUBJECT, number=receipt.number)
    mail = plain_mail(letter.address, subject, "\n".join(lines), language)
    if mail is not None:
        mail["Date"] = now
    return mail
