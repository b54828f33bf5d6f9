"""The control panel of the morning mail."""

from kancelar_content import _
from kancelar_content.registers.morning.settings import IMorningMailSettings
from kancelar_content.registers.morning.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class MorningMailSettingsForm(RegistryEditForm):
    """Whether and when it leaves."""

    schema = IMorningMailSettings
    schema_prefix = PREFIX
    label = _("morning_settings", default="Morning mail of registers")


MorningMailSettings = layout.wrap_form(MorningMailSettingsForm, ControlPanelFormWrapper)
