"""What the tick does for photos."""

from datetime import datetime
from kancelar_content.media.renditions.making import due
from kancelar_content.media.renditions.making import make_after_commit
from kancelar_content.scheduling.interfaces import IPeriodicTask
from zope.interface import implementer

import transaction


@implementer(IPeriodicTask)
class RenditionTask:
    """Sizes are made after the commit of the tick, in transactions of their own."""

    def run(self, site, now: datetime) -> int:
        """Plan it if something is due; the work is told in the log."""
        if due(site):
            transaction.get().addAfterCommitHook(
                make_after_commit,
                args=(site._p_jar.db(), site.getPhysicalPath()[1:]),
            )
        return 0
