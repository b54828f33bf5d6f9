"""Guards of the notices' workflow."""

from datetime import datetime
from datetime import UTC
from kancelar_content.notices import rules
from Products.Five import BrowserView


class SiteNoticeGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def lies_ahead(self) -> bool:
        """A notice that has not begun waits for its first minute."""
        return rules.lies_ahead(self.context.period, now=datetime.now(UTC))

    def is_running(self) -> bool:
        """What is over is not shown again without a new end."""
        return rules.is_running(self.context.period, now=datetime.now(UTC))
