"""The control panel of licences."""

from kancelar_content import _
from kancelar_content.media.settings import IMediaSettings
from kancelar_content.media.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class MediaSettingsForm(RegistryEditForm):
    """Licences with their names and addresses."""

    schema = IMediaSettings
    schema_prefix = PREFIX
    label = _("media_settings", default="Settings of photos and videos")


MediaSettings = layout.wrap_form(MediaSettingsForm, ControlPanelFormWrapper)
