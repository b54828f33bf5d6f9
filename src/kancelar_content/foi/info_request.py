"""A request for information as the register keeps it."""

from kancelar_content import _
from kancelar_content.desk.moments import written_day
from kancelar_content.foi.choices import APPLICANT_KINDS
from kancelar_content.foi.choices import COMPETENCES
from kancelar_content.foi.choices import WAYS
from kancelar_content.foi.record_rules import in_effect
from kancelar_content.foi.recorded import recorded_steps
from kancelar_content.foi.requisites import data_box_problem
from kancelar_content.foi.requisites import ico_problem
from kancelar_content.public_forms.address import address_problem
from kancelar_content.publication.site_time import site_today
from kancelar_content.refused_value import refusing
from kancelar_content.registers.interfaces import IRegisterEntry
from plone.autoform import directives
from plone.dexterity.content import Container
from plone.supermodel import model
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


APPLICANT = (
    "applicant_kind",
    "applicant_name",
    "applicant_born",
    "applicant_ico",
    "applicant_address",
    "applicant_delivery",
    "applicant_email",
    "applicant_phone",
    "applicant_data_box",
)


class IInfoRequest(model.Schema):
    """Section 14 of Act 106/1999: what came, when, and who asks.

    The applicant is read by those only who handle the request.
    """

    number = schema.TextLine(
        title=_("label_request_number", default="Number"), required=False, readonly=True
    )
    title = schema.TextLine(
        title=_("label_request_subject", default="Subject"),
        description=_(
            "help_request_subject",
            default="In a few words and without any personal data: lists, searches and"
            " the report show it.",
        ),
        max_length=200,
    )
    received = schema.Date(
        title=_("label_request_received", default="Delivered on"),
        description=_(
            "help_request_received",
            default="The day on which it reached the office, not that of this entry.",
        ),
    )
    way = schema.Choice(
        title=_("label_request_way", default="How it came"),
        vocabulary=WAYS,
        default="data-box",
    )
    directives.widget("text", rows=8)
    text = schema.Text(
        title=_("label_request_text", default="Wording of the request"),
        description=_(
            "help_request_text",
            default="As it came. It is in no list and in no search.",
        ),
        max_length=100_000,
    )
    competence = schema.Choice(
        title=_("label_request_competence", default="Competence"),
        description=_(
            "help_request_competence",
            default="It decides which body is the superior one.",
        ),
        vocabulary=COMPETENCES,
        default="own",
    )
    topics = schema.Set(
        title=_("label_topics", default="Topics"),
        value_type=schema.Choice(vocabulary="kancelar_content.press.topics"),
        required=False,
    )
    department = schema.TextLine(
        title=_("label_request_department", default="Department that has the records"),
        max_length=200,
        required=False,
    )
    note = schema.Text(
        title=_("label_request_note", default="Internal note"),
        max_length=20_000,
        required=False,
    )

    model.fieldset(
        "applicant",
        label=_("fieldset_applicant", default="Applicant"),
        fields=list(APPLICANT),
    )
    applicant_kind = schema.Choice(
        title=_("label_applicant_kind", default="Applicant"),
        vocabulary=APPLICANT_KINDS,
        default="natural",
    )
    applicant_name = schema.TextLine(
        title=_("label_applicant_name", default="Name"),
        description=_(
            "help_applicant_name",
            default="Name and surname, or the name of the legal person.",
        ),
        max_length=200,
        required=False,
    )
    applicant_born = schema.Date(
        title=_("label_applicant_born", default="Date of birth"), required=False
    )
    applicant_ico = schema.TextLine(
        title=_("label_applicant_ico", default="Company number (IČO)"),
        constraint=refusing(ico_problem),
        required=False,
    )
    applicant_address = schema.Text(
        title=_("label_applicant_address", default="Permanent address or seat"),
        max_length=500,
        required=False,
    )
    applicant_delivery = schema.Text(
        title=_("label_applicant_delivery", default="Address for delivery"),
        description=_("help_applicant_delivery", default="If it is another one."),
        max_length=500,
        required=False,
    )
    applicant_email = schema.TextLine(
        title=_("label_applicant_email", default="E-mail"),
        constraint=refusing(address_problem),
        required=False,
    )
    applicant_phone = schema.TextLine(
        title=_("label_applicant_phone", default="Telephone"),
        max_length=40,
        required=False,
    )
    applicant_data_box = schema.TextLine(
        title=_("label_applicant_data_box", default="Data box"),
        constraint=refusing(data_box_problem),
        required=False,
    )
    directives.read_permission(
        **dict.fromkeys((*APPLICANT, "text"), "kancelar_content.ViewApplicant")
    )
    directives.write_permission(
        **dict.fromkeys((*APPLICANT, "text"), "kancelar_content.ViewApplicant")
    )

    @invariant
    def nobody_is_born_after_asking(data):
        born, received = data.applicant_born, data.received
        if born and received and born >= received:
            raise Invalid(
                _(
                    "error_born_after_asking",
                    default="The date of birth is not before the day of the request."
                    " Correct one of the two days.",
                )
            )

    @invariant
    def nothing_is_delivered_in_the_future(data):
        if data.received and data.received > site_today():
            raise Invalid(
                _(
                    "error_received_future",
                    default="The day of delivery lies in the future. Write the day on"
                    " which the request reached the office.",
                )
            )

    @invariant
    def nothing_happens_before_the_delivery(data):
        case = data.__context__
        records = recorded_steps(case) if IInfoRequest.providedBy(case) else ()
        first = min((one.step.day for one in in_effect(records)), default=None)
        if first and data.received and data.received > first:
            raise Invalid(
                _(
                    "error_received_after_steps",
                    default="The day of delivery is after the first recorded step, that"
                    " of ${day}. Correct the day, or the step first.",
                    mapping={"day": written_day(first)},
                )
            )


@implementer(IInfoRequest, IRegisterEntry)
class InfoRequest(Container):
    """A case: its items are its content, its steps are counted."""

    #: The day on which all that tells of a person was taken from it.
    disposed = None

    def cb_isCopyable(self) -> bool:  # the names are Zope's
        """A copy would be a second case with the same number."""
        return False

    def cb_isMoveable(self) -> bool:
        """Its address is its number."""
        return False
