"""The control panel of the home page."""

from kancelar_policy import _
from kancelar_policy.home.settings import IHomeSettings
from kancelar_policy.home.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class HomeSettingsForm(RegistryEditForm):
    """Four eyes or two."""

    schema = IHomeSettings
    schema_prefix = PREFIX
    label = _("home_settings", default="Home page settings")


HomeSettings = layout.wrap_form(HomeSettingsForm, ControlPanelFormWrapper)
