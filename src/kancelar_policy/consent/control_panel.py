"""The control panel of measuring and consent."""

from kancelar_policy import _
from kancelar_policy.consent.settings import IConsentSettings
from kancelar_policy.consent.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class ConsentSettingsForm(RegistryEditForm):
    """The service and the text per language."""

    schema = IConsentSettings
    schema_prefix = PREFIX
    label = _("consent_settings", default="Measuring and cookies")
    description = _(
        "consent_settings_description",
        default=(
            "Without an address nothing is measured and no bar is shown. With one, "
            "nothing is loaded before a reader accepts."
        ),
    )


ConsentSettings = layout.wrap_form(ConsentSettingsForm, ControlPanelFormWrapper)
