"""What the office sees of its news by e-mail: numbers, never an address."""

from datetime import datetime
from datetime import UTC
from functools import cached_property
from kancelar_content import _
from kancelar_content.publication.language_names import native_name
from kancelar_content.publication.site_time import site_zone
from kancelar_content.subscriptions.choices import FREQUENCY_TITLES
from kancelar_content.subscriptions.issues import Issue
from kancelar_content.subscriptions.issues import repeat_unsure
from kancelar_content.subscriptions.rules import FREQUENCIES
from kancelar_content.subscriptions.settings import ISubscriptionSettings
from kancelar_content.subscriptions.settings import PREFIX
from kancelar_content.subscriptions.smtp import is_set_up
from kancelar_content.subscriptions.store import find_store
from kancelar_content.subscriptions.store import Store
from plone import api
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.protect import CheckAuthenticator
from plone.z3cform import layout
from Products.Five import BrowserView
from typing import Any


SHOWN_ISSUES = 20


class SubscriptionSettingsForm(RegistryEditForm):
    """Sender, times and limits."""

    schema = ISubscriptionSettings
    schema_prefix = PREFIX
    label = _("subscription_settings", default="Settings of news by e-mail")


SubscriptionSettings = layout.wrap_form(
    SubscriptionSettingsForm, ControlPanelFormWrapper
)


class SubscriptionNumbers(BrowserView):
    """How many read, what was sent lately, what waits and what failed."""

    def __call__(self) -> str:
        self.repeated = None
        if self.request.method == "POST":
            CheckAuthenticator(self.request)
            self._repeat()
        return self.index()

    @cached_property
    def store(self) -> Store | None:
        return find_store(self.context)

    def is_set_up(self) -> bool:
        return is_set_up()

    def frequencies(self) -> list[Any]:
        return [FREQUENCY_TITLES[frequency] for frequency in FREQUENCIES]

    def readers(self) -> list[tuple[str, list[int]]]:
        """Languages with their numbers of readers by frequency, and of all."""
        if self.store is None:
            return []
        found: dict[str, dict[str, int]] = {}
        for language, frequency, number in self.store.confirmed_numbers():
            found.setdefault(language, {})[frequency] = number
        rows = []
        for language, numbers in found.items():
            row = [numbers.get(frequency, 0) for frequency in FREQUENCIES]
            rows.append((native_name(language), [*row, sum(row)]))
        return rows

    def letters(self) -> int:
        return len(self.store.letters) if self.store is not None else 0

    def issues(self) -> list[dict[str, Any]]:
        """The last sendings, newest first."""
        if self.store is None:
            return []
        issues = list(self.store.issues.values())[-SHOWN_ISSUES:]
        return [self._row(issue) for issue in reversed(issues)]

    def _row(self, issue: Issue) -> dict[str, Any]:
        made = issue.made.astimezone(site_zone())
        return {
            "id": issue.id,
            "made": api.portal.get_localized_time(made, long_format=True),
            "language": native_name(issue.language),
            "frequency": FREQUENCY_TITLES[issue.frequency],
            "texts": len(issue.entries),
            "again": len(issue.again),
            "codes": ", ".join(f"{code}: {n}" for code, n in issue.codes.items()),
            "finished": issue.finished is not None,
            "unsure": len(issue.unsure),
            **{state: issue.numbers[state] for state in ("sent", "refused")},
        }

    def _repeat(self) -> None:
        key = self.request.form.get("repeat")
        issue = self.store.issues.get(key) if isinstance(key, str) else None
        if issue is not None:
            self.repeated = repeat_unsure(issue, now=datetime.now(UTC))
