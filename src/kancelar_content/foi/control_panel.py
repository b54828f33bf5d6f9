"""The control panel of requests: time limits, grounds of refusals, policy."""

from kancelar_content import _
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import IFoiSettings
from kancelar_content.foi.settings import PREFIX
from kancelar_content.foi.settings import rows
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class RequestSettingsForm(RegistryEditForm):
    """Rows as saved; the shipped ones while the office has saved none."""

    schema = IFoiSettings
    schema_prefix = PREFIX
    label = _("request_settings", default="Requests for information")
    description = _(
        "request_settings_description",
        default="Time limits and grounds of Act 106/1999, each with how sure it is, and"
        " what the Act leaves to the office.",
    )

    def updateWidgets(self) -> None:
        super().updateWidgets()
        if not self.request.form.get("form.buttons.save"):
            self.widgets["deadlines"].value = rows()
            self.widgets["grounds"].value = ground_rows()


RequestSettings = layout.wrap_form(RequestSettingsForm, ControlPanelFormWrapper)
