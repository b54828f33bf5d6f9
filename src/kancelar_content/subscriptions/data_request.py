"""A person asks what is kept about them, or that it be erased (GDPR, 15 and 17)."""

from kancelar_content.public_forms.rules import clean_address
from kancelar_content.subscriptions.choices import FREQUENCY_TITLES
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import Subscriber
from plone.protect import CheckAuthenticator
from Products.Five import BrowserView

import json


class SubscriberData(BrowserView):
    """Finds, hands out and erases what is kept about one address."""

    typed = ""
    searched = False
    erased = False
    subscriber = None

    def __call__(self) -> str:
        self.request.response.setHeader("Cache-Control", "private, no-store")
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self._find()
            if self.subscriber is not None and "export" in self.request.form:
                return self._export()
            if self.subscriber is not None and "erase" in self.request.form:
                find_store(self.context).erase(self.subscriber)
                self.erased, self.subscriber = True, None
        return self.index()

    def _find(self) -> None:
        typed = self.request.form.get("email")
        self.typed = typed if isinstance(typed, str) else ""
        self.searched = True
        address, store = clean_address(self.typed), find_store(self.context)
        if address and store is not None:
            self.subscriber = store.find(address)

    def frequency(self):
        return FREQUENCY_TITLES.get(self.subscriber.frequency, "")

    def _export(self) -> str:
        response = self.request.response
        response.setHeader("Content-Type", "application/json; charset=utf-8")
        response.setHeader(
            "Content-Disposition", 'attachment; filename="subscription.json"'
        )
        return json.dumps(export(self.subscriber), ensure_ascii=False, indent=2)


def export(subscriber: Subscriber) -> dict[str, object]:
    """All that is kept about a person, in a form that machines read too."""
    confirmed = subscriber.confirmed
    return {
        "address": subscriber.address,
        "state": subscriber.state,
        "requested": subscriber.requested.isoformat(),
        "confirmed": confirmed.isoformat() if confirmed else None,
        "language": subscriber.language,
        "topics": list(subscriber.topics),
        "frequency": subscriber.frequency,
        "letters": [moment.isoformat() for moment in subscriber.letters],
    }
