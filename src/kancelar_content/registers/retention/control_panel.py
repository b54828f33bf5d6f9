"""The control panel of how long entries are kept."""

from kancelar_content import _
from kancelar_content.registers.retention.settings import IRetentionSettings
from kancelar_content.registers.retention.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class RetentionSettingsForm(RegistryEditForm):
    """A row for each register whose entries are disposed of some day."""

    schema = IRetentionSettings
    schema_prefix = PREFIX
    label = _("retention_settings", default="Disposal of register entries")


RetentionSettings = layout.wrap_form(RetentionSettingsForm, ControlPanelFormWrapper)
