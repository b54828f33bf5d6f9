"""What the tick does for the form: erases files nobody sent, and sends short mails."""

from collections.abc import Sequence
from datetime import datetime
from email.message import EmailMessage
from kancelar_content.foi.intake_form.held_files import expire
from kancelar_content.foi.intake_form.letters import take_owed
from kancelar_content.foi.intake_form.letters import write
from kancelar_content.scheduling.interfaces import IPeriodicTask
from kancelar_content.scheduling.own_site import own_site
from plone import api
from smtplib import SMTPException
from transaction import TransactionManager
from zope.interface import implementer

import logging
import transaction


logger = logging.getLogger(__name__)


@implementer(IPeriodicTask)
class IntakeTask:
    """A mail leaves when what the tick changed is committed, so none leaves twice."""

    def run(self, site, now: datetime) -> int:
        """How many files were erased and mails are to leave."""
        erased = expire(site, now)
        mails = [
            mail
            for letter in take_owed(site)
            if (mail := write(site, letter, now)) is not None
        ]
        if mails:
            transaction.get().addAfterCommitHook(
                send_after_commit,
                args=(site._p_jar.db(), site.getPhysicalPath()[1:], mails),
            )
        return erased + len(mails)


def send_after_commit(
    committed: bool, database, path: tuple[str, ...], mails: Sequence[EmailMessage]
) -> None:
    """What the transaction calls at its end."""
    if not committed:
        return
    with own_site(database, path, TransactionManager()):
        host = api.portal.get_tool("MailHost")
        for mail in mails:
            try:
                host.send(mail, immediate=True)
            except (OSError, SMTPException) as error:
                # The message of the error could quote an address.
                logger.error(
                    "A mail about a request was not sent: %s", type(error).__name__
                )
