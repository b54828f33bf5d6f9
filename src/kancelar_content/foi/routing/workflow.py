"""Guards of the workflow of parts: their entries move them, nothing else."""

from kancelar_content.foi.routing.exchange import wanted_state
from kancelar_content.foi.routing.exchange_rules import TRANSITIONS
from Products.Five import BrowserView


class RecordsRequestGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def leads_on(self, transition: str) -> bool:
        """Whether the transition leads to the state that the entries say."""
        return TRANSITIONS[wanted_state(self.context)] == transition
