"""The control panel of requests: time limits, grounds of refusals, policy."""

from kancelar_content import _
from kancelar_content.foi.rule_rows import as_rules
from kancelar_content.foi.rule_rows import default_grounds
from kancelar_content.foi.rule_rows import default_rows
from kancelar_content.foi.settings import CHECKS
from kancelar_content.foi.settings import ground_rows
from kancelar_content.foi.settings import IFoiSettings
from kancelar_content.foi.settings import PREFIX
from kancelar_content.foi.settings import rows
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout
from z3c.form import button


SHIPPED = _(
    "shipped_rules_are_in_the_form",
    default="The form has the rows that the site came with. Save it to use them; go"
    " back to keep yours.",
)


class RequestSettingsForm(RegistryEditForm):
    """Rows as saved; the shipped ones while the office has saved none."""

    buttons = RegistryEditForm.buttons.copy()
    handlers = RegistryEditForm.handlers.copy()

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

    def extractData(self, setErrors=True) -> tuple:  # the name is z3c.form's
        """What was typed; rows that stand in each other's way are marked."""
        data, errors = super().extractData(setErrors)
        table = as_rules(data.get("deadlines") or ())
        for check, _message in CHECKS:
            self.widgets["deadlines"].wrong |= frozenset(check(table))
        tokens = [row["token"] for row in data.get("grounds") or ()]
        doubled = frozenset(one for one in tokens if tokens.count(one) > 1)
        self.widgets["grounds"].wrong = doubled
        return data, errors

    @button.buttonAndHandler(
        _("button_shipped_rules", default="Return to the shipped tables"),
        name="shipped",
    )
    def handleShipped(self, action) -> None:  # the name is z3c.form's
        """Fill the form with the shipped rows; nothing is lost before it is saved."""
        self.widgets["deadlines"].value = list(default_rows())
        self.widgets["grounds"].value = list(default_grounds())
        self.status = SHIPPED


RequestSettings = layout.wrap_form(RequestSettingsForm, ControlPanelFormWrapper)
