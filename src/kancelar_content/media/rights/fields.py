"""Licence of a photo or video, and the people on it."""

from kancelar_content import _
from plone.app.z3cform.widgets.select import AjaxSelectFieldWidget
from plone.autoform import directives
from plone.autoform.interfaces import IFormFieldProvider
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.form.browser.radio import RadioFieldWidget
from zope import schema
from zope.interface import provider
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def terms(*pairs) -> SimpleVocabulary:
    """A vocabulary of tokens with their titles."""
    return SimpleVocabulary([SimpleTerm(token, token, title) for token, title in pairs])


USES = terms(
    ("web", _("use_web", default="Website of the region")),
    ("press", _("use_press", default="Journalists")),
    ("print", _("use_print", default="Printed matter")),
    ("social", _("use_social", default="Social networks")),
)

UNKNOWN, NOBODY, LISTED = "unknown", "nobody", "listed"

PEOPLE_STATES = terms(
    (UNKNOWN, _("people_unknown", default="Not looked at yet")),
    (NOBODY, _("people_nobody", default="Nobody can be recognised")),
    (LISTED, _("people_listed", default="The people chosen below")),
)


@provider(IFormFieldProvider)
class IMediaRights(model.Schema):
    """Checked before it is published; when it ends, the photo leaves every place."""

    model.fieldset(
        "rights",
        label=_("fieldset_media_rights", default="Rights"),
        fields=[
            "licence",
            "rights_until",
            "allowed_uses",
            "people_state",
            "people",
            "internal_only",
        ],
    )
    directives.read_permission(
        people="kancelar_content.ViewMediaConsents",
        people_state="kancelar_content.ViewMediaArchive",
        internal_only="kancelar_content.ViewMediaArchive",
    )
    directives.write_permission(people="kancelar_content.ViewMediaConsents")
    licence = schema.Choice(
        title=_("label_media_licence", default="Licence"),
        vocabulary="kancelar_content.media.licences",
        required=False,
    )
    rights_until = schema.Date(
        title=_("label_media_rights_until", default="Valid until"),
        description=_(
            "help_media_rights_until",
            default="The last day on which it may be shown; empty if there is none.",
        ),
        required=False,
    )
    directives.widget("allowed_uses", CheckBoxFieldWidget)
    allowed_uses = schema.List(
        title=_("label_media_uses", default="Allowed uses"),
        value_type=schema.Choice(vocabulary=USES),
        required=False,
        default=[term.token for term in USES],
    )
    directives.widget("people_state", RadioFieldWidget)
    people_state = schema.Choice(
        title=_("label_media_people_state", default="People on it"),
        vocabulary=PEOPLE_STATES,
        default=UNKNOWN,
    )
    directives.widget("people", AjaxSelectFieldWidget)
    people = schema.List(
        title=_("label_media_people", default="Consents of the people"),
        description=_(
            "help_media_people",
            default="Write the beginning of a name or a number. New consents are made"
            " on the page “People on it”.",
        ),
        value_type=schema.Choice(vocabulary="kancelar_content.media.consents"),
        required=False,
        default=[],
    )
    internal_only = schema.Bool(
        title=_("label_media_internal_only", default="Stays in the archive"),
        description=_(
            "help_media_internal_only",
            default="It is left out when its album is published.",
        ),
        required=False,
        default=False,
    )
