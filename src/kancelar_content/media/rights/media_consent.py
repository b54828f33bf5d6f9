"""A consent of a person to be shown, or what stands in its place by law."""

from kancelar_content import _
from kancelar_content.media.rights.consent_words import KINDS
from kancelar_content.media.rights.consent_words import WRITTEN
from kancelar_content.media.rights.fields import USES
from kancelar_content.publication.site_time import site_today
from kancelar_content.registers.interfaces import IRegisterEntry
from plone.autoform import directives
from plone.dexterity.content import Item
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


class IMediaConsent(model.Schema):
    """Who allows what and until when; read by those only who see consents."""

    number = schema.TextLine(
        title=_("label_consent_number", default="Number"), required=False, readonly=True
    )
    person = schema.TextLine(
        title=_("label_consent_person", default="Name"), max_length=200
    )
    role = schema.TextLine(
        title=_("label_consent_role", default="Role or function"),
        max_length=200,
        required=False,
    )
    kind = schema.Choice(
        title=_("label_consent_kind", default="Kind"),
        description=_(
            "help_consent_kind",
            default="Sections of the Civil Code, Act No. 89/2012. They were not"
            " verified: if in doubt, ask a lawyer.",
        ),
        vocabulary=KINDS,
        default=WRITTEN,
    )
    directives.widget("scope", CheckBoxFieldWidget)
    scope = schema.List(
        title=_("label_consent_scope", default="Allows"),
        description=_(
            "help_consent_scope",
            default="Without the website no photo with this person is published.",
        ),
        value_type=schema.Choice(vocabulary=USES),
        required=False,
        default=[term.token for term in USES],
    )
    since = schema.Date(
        title=_("label_consent_since", default="Valid from"), defaultFactory=site_today
    )
    until = schema.Date(
        title=_("label_consent_until", default="Valid until"),
        description=_(
            "help_consent_until", default="The last day; empty if there is none."
        ),
        required=False,
    )
    file = NamedBlobFile(
        title=_("label_consent_file", default="File of the consent"), required=False
    )
    contact = schema.TextLine(
        title=_("label_consent_contact", default="Contact"),
        description=_(
            "help_consent_contact",
            default="How the person, or a parent of a child, can be reached.",
        ),
        max_length=300,
        required=False,
    )
    note = schema.Text(
        title=_("label_consent_note", default="Internal note"),
        max_length=20_000,
        required=False,
    )
    withdrawn_on = schema.Date(
        title=_("label_consent_withdrawn_on", default="Withdrawn on"),
        required=False,
        readonly=True,
    )
    withdrawal_reason = schema.Text(
        title=_("label_consent_withdrawal_reason", default="Why it was withdrawn"),
        required=False,
        readonly=True,
    )

    @invariant
    def ends_after_it_begins(data):
        if data.since and data.until and data.until < data.since:
            raise Invalid(
                _(
                    "error_consent_days",
                    default="The last day is before the first one. Correct one of the"
                    " two.",
                )
            )


@implementer(IMediaConsent, IRegisterEntry)
class MediaConsent(Item):
    """Its title is its number: lists, searches and logs know no name."""
