"""The control panel of security.txt."""

from kancelar_content import _
from kancelar_content.publication.site_time import site_today
from kancelar_policy.discovery.rules import is_late
from kancelar_policy.discovery.settings import IDiscoverySettings
from kancelar_policy.discovery.settings import PREFIX
from kancelar_policy.discovery.settings import setting
from plone import api
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class DiscoverySettingsForm(RegistryEditForm):
    """Contacts, with a warning when nobody has looked at them for long."""

    schema = IDiscoverySettings
    schema_prefix = PREFIX
    label = _("discovery_settings", default="Contacts for security (security.txt)")

    def update(self) -> None:
        super().update()
        checked = setting("security_checked")
        today = site_today()
        if setting("security_contacts") and (
            checked is None or is_late(checked, today=today)
        ):
            api.portal.show_message(
                _(
                    "warning_security_late",
                    default=(
                        "security.txt expires soon or is not served any more: check "
                        "the contacts and set today’s date."
                    ),
                ),
                request=self.request,
                type="warning",
            )


DiscoverySettings = layout.wrap_form(DiscoverySettingsForm, ControlPanelFormWrapper)
