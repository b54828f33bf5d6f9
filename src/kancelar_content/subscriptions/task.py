"""What the tick does for news by e-mail: erases, plans, and sends after the commit."""

from datetime import datetime
from kancelar_content.publication.site_time import site_zone
from kancelar_content.scheduling import Outcome
from kancelar_content.scheduling.interfaces import IPeriodicTask
from kancelar_content.subscriptions.courier import send_after_commit
from kancelar_content.subscriptions.issues import close_stopped
from kancelar_content.subscriptions.issues import forget_issues
from kancelar_content.subscriptions.issues import plan
from kancelar_content.subscriptions.news import language_folders
from kancelar_content.subscriptions.news import public_entries
from kancelar_content.subscriptions.settings import settings
from kancelar_content.subscriptions.store import find_store
from zope.interface import implementer

import transaction


#: So many addresses are erased at a time; the next minute goes on.
ERASED_AT_ONCE = 500


@implementer(IPeriodicTask)
class SubscriptionTask:
    """Nothing leaves before what the tick changed is committed.

    A release whose embargo ends in the same tick is sent only if that is kept.
    """

    def run(self, site, now: datetime) -> Outcome:
        """Plan what is due; its mails leave when the caller has committed."""
        store = find_store(site)
        if store is None:
            return Outcome(0)
        done = store.expire(now=now, limit=ERASED_AT_ONCE)
        store.owe_again(now=now)
        chosen = settings()
        for language, folder in language_folders(site).items():
            done += plan(
                store,
                language,
                public_entries(folder),
                now=now,
                local=now.astimezone(site_zone()),
                hour=chosen.digest_hour,
                weekday=chosen.digest_weekday,
            )
        stopped = close_stopped(store, now=now)
        forget_issues(store)
        transaction.get().addAfterCommitHook(
            send_after_commit, args=(site._p_jar.db(), site.getPhysicalPath()[1:])
        )
        error = (
            f"{stopped} mails were under way when a machine stopped; repeat them in "
            "the panel of news by e-mail if you want"
            if stopped
            else None
        )
        return Outcome(done, error)
