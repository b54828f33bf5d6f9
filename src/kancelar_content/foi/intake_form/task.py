"""What the tick does for the form: erases files nobody sent, and sends short mails."""

from datetime import datetime
from kancelar_content.foi.intake_form.held_files import expire
from kancelar_content.foi.intake_form.letters import take_owed
from kancelar_content.foi.intake_form.letters import write
from kancelar_content.mail_sending import send_after_commit
from kancelar_content.scheduling.interfaces import IPeriodicTask
from zope.interface import implementer


@implementer(IPeriodicTask)
class IntakeTask:
    """A mail leaves when what the tick changed is committed, so none leaves twice."""

    def run(self, site, now: datetime) -> int:
        """How many files were erased and mails are to leave."""
        erased = expire(site, now)
        mails = [
            mail
            for letter in take_owed(site)
            if (mail := write(letter, now)) is not None
        ]
        send_after_commit(site, mails)
        return erased + len(mails)
