"""What the office declares about the accessibility of its site."""

from collective.z3cform.datagridfield.row import DictRow
from kancelar_content import _
from kancelar_content.accessibility.rules import BURDEN
from kancelar_content.accessibility.rules import FULL
from kancelar_content.accessibility.rules import NON_COMPLIANCE
from kancelar_content.accessibility.rules import NONE
from kancelar_content.accessibility.rules import OUT_OF_SCOPE
from kancelar_content.accessibility.rules import PARTIAL
from kancelar_content.behaviors.rows_widget import RowsFieldWidget
from plone.autoform import directives
from plone.base.interfaces import ILanguage
from plone.dexterity.content import Item
from plone.supermodel import model
from zope import schema
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid
from zope.interface import invariant
from zope.interface import provider
from zope.schema.interfaces import IContextAwareDefaultFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


CONFORMANCE = SimpleVocabulary(
    [
        SimpleTerm(FULL, FULL, _("conformance_full", default="Fully compliant")),
        SimpleTerm(
            PARTIAL, PARTIAL, _("conformance_partial", default="Partially compliant")
        ),
        SimpleTerm(NONE, NONE, _("conformance_none", default="Not compliant")),
    ]
)

REASONS = SimpleVocabulary(
    [
        SimpleTerm(
            NON_COMPLIANCE,
            NON_COMPLIANCE,
            _("gap_non_compliance", default="Non-compliance with the Act"),
        ),
        SimpleTerm(BURDEN, BURDEN, _("gap_burden", default="Disproportionate burden")),
        SimpleTerm(
            OUT_OF_SCOPE,
            OUT_OF_SCOPE,
            _("gap_out_of_scope", default="Outside the scope of the Act"),
        ),
    ]
)

ENFORCEMENT = _(
    "statement_enforcement_default",
    default="If our answer does not satisfy you or none comes, you may turn to the"
    " Digital and Information Agency (DIA), which supervises the accessibility of the"
    " websites of public bodies in the Czech Republic.",
)


@provider(IContextAwareDefaultFactory)
def enforcement_wording(context) -> str:
    """The usual wording in the language of the place."""
    language = ILanguage(context, None)
    code = language.get_language() if language is not None else ""
    return translate(ENFORCEMENT, context=getRequest(), target_language=code or None)


class IGap(Interface):
    """Something of the site that not everybody can use."""

    what = schema.TextLine(
        title=_("label_gap", default="What is not accessible"), max_length=300
    )
    reason = schema.Choice(
        title=_("label_gap_reason", default="Reason"), vocabulary=REASONS
    )
    instead = schema.TextLine(
        title=_("label_gap_instead", default="What to use instead, or until when"),
        max_length=300,
        required=False,
    )


class IAccessibilityStatement(model.Schema):
    """The parts of the model statement of Decision (EU) 2018/1523."""

    scope = schema.TextLine(
        title=_("label_statement_scope", default="What the statement is about"),
        description=_(
            "help_statement_scope",
            default="Address of the website, or several of them with commas.",
        ),
        max_length=300,
    )
    conformance = schema.Choice(
        title=_("label_conformance", default="Compliance"),
        description=_(
            "help_conformance",
            default="With EN 301 549 V3.2.1, which is WCAG 2.1 AA. Fully compliant is"
            " a site without any known gap.",
        ),
        vocabulary=CONFORMANCE,
        default=PARTIAL,
    )
    directives.widget("gaps", RowsFieldWidget, allow_reorder=True)
    gaps = schema.List(
        title=_("label_gaps", default="Known gaps"),
        description=_(
            "help_gaps",
            default="Disproportionate burden has to be justified by an assessment.",
        ),
        value_type=DictRow(schema=IGap),
        required=False,
        default=[],
    )
    prepared = schema.Date(
        title=_("label_statement_prepared", default="Statement prepared on")
    )
    method = schema.Text(
        title=_("label_statement_method", default="Method of preparation"),
        description=_(
            "help_statement_method",
            default="Own assessment or one by somebody else, with what and of which"
            " pages.",
        ),
        max_length=4000,
    )
    reviewed = schema.Date(
        title=_("label_statement_reviewed", default="Last reviewed on")
    )
    retest = schema.Date(
        title=_("label_statement_retest", default="Next re-test by"),
        description=_(
            "help_statement_retest",
            default="The work desk reminds of it thirty days before. Readers do not"
            " see it.",
        ),
    )
    contact = schema.Text(
        title=_("label_statement_contact", default="Contact"),
        description=_(
            "help_statement_contact",
            default="Where readers report a barrier: department, e-mail, telephone. An"
            " empty line begins a new paragraph.",
        ),
        max_length=2000,
    )
    enforcement = schema.Text(
        title=_("label_statement_enforcement", default="Enforcement procedure"),
        description=_(
            "help_statement_enforcement",
            default="The wording is a proposal: check the supervising body and its"
            " address with the law in force before you publish.",
        ),
        defaultFactory=enforcement_wording,
        max_length=4000,
    )

    @invariant
    def full_compliance_has_no_gaps(data):
        if data.conformance == FULL and data.gaps:
            raise Invalid(
                _(
                    "error_full_with_gaps",
                    default="A site with known gaps is not fully compliant. Choose"
                    " another compliance or remove the gaps.",
                )
            )

    @invariant
    def reviewed_after_it_was_prepared(data):
        if data.prepared and data.reviewed and data.reviewed < data.prepared:
            raise Invalid(
                _(
                    "error_reviewed_before_prepared",
                    default="The statement was reviewed before it was prepared."
                    " Correct one of the two days.",
                )
            )


@implementer(IAccessibilityStatement)
class AccessibilityStatement(Item):
    """A statement in one language; its translations are objects of their own."""
