"""The control panel of patterns of numbers."""

from kancelar_content import _
from kancelar_content.numbering.settings import all_rows
from kancelar_content.numbering.settings import INumberingSettings
from kancelar_content.numbering.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class NumberingSettingsForm(RegistryEditForm):
    """A row for each series, those that the office never changed among them."""

    schema = INumberingSettings
    schema_prefix = PREFIX
    label = _("numbering_settings", default="Numbers of registers")
    description = _(
        "numbering_settings_description",
        default="How the numbers of each series are written from now on.",
    )

    def updateWidgets(self) -> None:
        super().updateWidgets()
        if not self.request.form.get("form.buttons.save"):
            self.widgets["patterns"].value = all_rows()


NumberingSettings = layout.wrap_form(NumberingSettingsForm, ControlPanelFormWrapper)
