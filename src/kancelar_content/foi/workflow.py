"""Guards of the workflow of requests: the steps of a case move it, nothing else."""

from kancelar_content.foi.state_rules import way
from kancelar_content.foi.steps import wanted_state
from plone import api
from Products.Five import BrowserView


class InfoRequestGuards(BrowserView):
    """What the workflow definition asks, one call a guard."""

    def leads_on(self, transition: str) -> bool:
        """Whether the transition is the next one to the state that the steps say."""
        current = api.content.get_state(self.context)
        return way(current, wanted_state(self.context))[:1] == [transition]
