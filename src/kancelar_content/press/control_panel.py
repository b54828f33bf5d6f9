"""The control panel of topics and portfolios."""

from kancelar_content import _
from kancelar_content.press.settings import IPressSettings
from kancelar_content.press.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class PressSettingsForm(RegistryEditForm):
    """Rows of topics and portfolios with their names in four languages."""

    schema = IPressSettings
    schema_prefix = PREFIX
    label = _("press_settings", default="Press settings")
    description = _(
        "press_settings_description",
        default=(
            "Topics and portfolios that releases are sorted by. A token stays the same "
            "for ever; names may change."
        ),
    )


PressSettings = layout.wrap_form(PressSettingsForm, ControlPanelFormWrapper)
