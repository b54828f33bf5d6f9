"""The bar that asks. Its HTML is the same for everybody, so pages stay shared."""

from kancelar_policy.consent.settings import consent
from plone.app.layout.viewlets import ViewletBase


class ConsentBar(ViewletBase):
    """Nothing is there unless an administrator set a service; staff is not measured."""

    def update(self) -> None:
        super().update()
        self.consent = None
        policy = self.request.response.getHeader("Referrer-Policy")
        # An address that is a secret must not reach a measuring service.
        if self.portal_state.anonymous() and policy != "no-referrer":
            self.consent = consent(self.portal_state.language())

    def render(self) -> str:
        return self.index() if self.consent else ""
