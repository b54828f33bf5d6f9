"""The settings of reports, for administrators."""

from kancelar_content import _
from kancelar_content.accessibility.settings import IBarrierSettings
from kancelar_content.accessibility.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class BarrierSettingsForm(RegistryEditForm):
    """Deadline, limits and how long addresses are kept."""

    schema = IBarrierSettings
    schema_prefix = PREFIX
    label = _("barrier_settings", default="Settings of reports of barriers")


BarrierSettings = layout.wrap_form(BarrierSettingsForm, ControlPanelFormWrapper)
