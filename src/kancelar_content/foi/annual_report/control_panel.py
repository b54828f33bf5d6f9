"""The control panel of annual reports: their headings."""

from kancelar_content import _
from kancelar_content.foi.annual_report.settings import heading_rows
from kancelar_content.foi.annual_report.settings import IAnnualReportSettings
from kancelar_content.foi.annual_report.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class AnnualReportSettingsForm(RegistryEditForm):
    """Rows as saved; the shipped ones while the office has saved none."""

    schema = IAnnualReportSettings
    schema_prefix = PREFIX
    label = _("annual_report_settings", default="Annual reports under Act 106/1999")
    description = _(
        "annual_report_settings_description",
        default="The headings that section 18 asks for, by the year of the report.",
    )

    def updateWidgets(self) -> None:
        super().updateWidgets()
        if not self.request.form.get("form.buttons.save"):
            self.widgets["headings"].value = heading_rows()


AnnualReportSettings = layout.wrap_form(
    AnnualReportSettingsForm, ControlPanelFormWrapper
)
