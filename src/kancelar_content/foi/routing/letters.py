"""Mails to a department and to its officer: a number, a day and a link."""

from collections.abc import Iterable
from datetime import date
from email.message import EmailMessage
from kancelar_content import _
from kancelar_content.foi.routing import exchange_rules as rules
from kancelar_content.foi.routing.exchange import entries_of
from kancelar_content.foi.routing.exchange_rules import Entry
from kancelar_content.foi.routing.people import members
from kancelar_content.foi.routing.records_request import RecordsRequest
from kancelar_content.mail_sending import can_send
from kancelar_content.mail_sending import plain_mail
from kancelar_content.mail_sending import send_after_commit
from kancelar_content.publication.dates import written_date
from plone import api
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


#: Subjects of the mails by the kind of the entry; other entries send none.
TO_DEPARTMENT = {
    rules.ASKED: _(
        "records_mail_asked", default="${number}: records are needed by ${day}"
    ),
    rules.REMINDED: _(
        "records_mail_reminded", default="${number}: reminder, records by ${day}"
    ),
    rules.NEW_DAY: _("records_mail_new_day", default="${number}: new day, ${day}"),
    rules.TIME_REFUSED: _(
        "records_mail_time_refused", default="${number}: the day stays, ${day}"
    ),
    rules.RETURNED: _(
        "records_mail_returned", default="${number}: please add to it by ${day}"
    ),
    rules.WITHDRAWN: _("records_mail_withdrawn", default="${number}: no longer needed"),
}
TO_OFFICER = {
    rules.ANSWERED: _(
        "records_mail_answered", default="${number}: a department has answered"
    ),
    rules.NOTHING: _(
        "records_mail_nothing", default="${number}: a department has nothing"
    ),
    rules.MORE_TIME: _(
        "records_mail_more_time", default="${number}: a department asks for more time"
    ),
}
TEXT = _(
    "records_mail_text",
    default="The question and what was written so far stand here:",
)


def tell(part: RecordsRequest, entry: Entry) -> None:
    """Send the mails that the entry asks for, once it is stored."""
    if not can_send():
        return
    if entry.kind in TO_DEPARTMENT:
        users, subject = members(part.people), TO_DEPARTMENT[entry.kind]
    else:
        users, subject = _askers(part), TO_OFFICER[entry.kind]
    mails = [_mail(part, subject, user) for user in users]
    send_after_commit(api.portal.get(), [mail for mail in mails if mail is not None])


def _askers(part: RecordsRequest) -> Iterable[Any]:
    """Who asked, or asked again, last."""
    kinds = (rules.ASKED, rules.RETURNED)
    by = [entry.by for entry in entries_of(part) if entry.kind in kinds]
    return members(by[-1:])


def _mail(part: RecordsRequest, subject: Message, user) -> EmailMessage | None:
    address = user.getProperty("email", "")
    if not address:
        return None
    language = user.getProperty("language", "") or api.portal.get_default_language()
    due: date = part.due
    mapping = {"number": part.__parent__.number, "day": written_date(due, language)}
    line = translate(Message(subject, mapping=mapping), target_language=language)
    where = translate(TEXT, target_language=language)
    text = f"{line}\n\n{where}\n{part.absolute_url()}\n"
    return plain_mail(address, line, text, language)
