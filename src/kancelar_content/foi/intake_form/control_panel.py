"""The control panel of the form and of files that come in."""

from kancelar_content import _
from kancelar_content.foi.intake_settings import IIntakeSettings
from kancelar_content.foi.intake_settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class RequestFormSettingsForm(RegistryEditForm):
    """Files, limits, the check against programs, mails."""

    schema = IIntakeSettings
    schema_prefix = PREFIX
    label = _("request_form_settings", default="Form of requests for information")


RequestFormSettings = layout.wrap_form(RequestFormSettingsForm, ControlPanelFormWrapper)
