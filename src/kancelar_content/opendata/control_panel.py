"""The control panel of open data."""

from kancelar_content import _
from kancelar_content.opendata.settings import IOpenDataSettings
from kancelar_content.opendata.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class OpenDataSettingsForm(RegistryEditForm):
    """Who publishes, by the registers of the state."""

    schema = IOpenDataSettings
    schema_prefix = PREFIX
    label = _("open_data_settings", default="Open data settings")
    description = _(
        "open_data_settings_description",
        default=(
            "Who publishes the open data. The page “Check of open data” says what is "
            "not served and why."
        ),
    )


OpenDataSettings = layout.wrap_form(OpenDataSettingsForm, ControlPanelFormWrapper)
