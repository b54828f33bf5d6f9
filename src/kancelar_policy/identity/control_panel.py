"""The control panel of the site's look and footer."""

from kancelar_policy import _
from kancelar_policy.identity.settings import IIdentity
from kancelar_policy.identity.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class IdentityForm(RegistryEditForm):
    """Sign, colours and contacts; a tab for the texts of each language."""

    schema = IIdentity
    schema_prefix = PREFIX
    label = _("identity_settings", default="Look and footer of the site")
    default_fieldset_label = _("fieldset_identity", default="Look and contact")
    description = _(
        "identity_settings_description",
        default=(
            "Sign, colours, contacts and links that stand on every page. A change is "
            "seen at once; nothing has to be restarted."
        ),
    )


IdentitySettings = layout.wrap_form(IdentityForm, ControlPanelFormWrapper)
