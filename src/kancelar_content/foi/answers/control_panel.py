"""The control panel of published answers."""

from kancelar_content import _
from kancelar_content.foi.answers.settings import IAnswerSettings
from kancelar_content.foi.answers.settings import PREFIX
from plone.app.registry.browser.controlpanel import ControlPanelFormWrapper
from plone.app.registry.browser.controlpanel import RegistryEditForm
from plone.z3cform import layout


class AnswerSettingsForm(RegistryEditForm):
    """Limits and contacts."""

    schema = IAnswerSettings
    schema_prefix = PREFIX
    label = _("answer_settings", default="Published answers")
    description = _(
        "answer_settings_description",
        default="How files are examined before an answer is published, and which"
        " contacts are the office’s own.",
    )


AnswerSettings = layout.wrap_form(AnswerSettingsForm, ControlPanelFormWrapper)
