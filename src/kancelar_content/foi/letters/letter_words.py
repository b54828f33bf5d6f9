"""What letters are called, what they ask for, and what is wrong, as messages."""

from kancelar_content import _
from kancelar_content.foi.letters import fee_rules
from kancelar_content.foi.letters import filling
from kancelar_content.foi.letters import template_rules
from zope.i18n import translate
from zope.i18nmessageid import Message


TITLES = {
    "call-identity": _("letter_call_identity", default="Call for the applicant’s data"),
    "call-clarify": _("letter_call_clarify", default="Call to clarify the request"),
    "extension": _("letter_extension", default="Notice of an extended time limit"),
    "fee-notice": _("letter_fee_notice", default="Notice of a fee"),
    "cover": _("letter_cover", default="Cover letter of information provided"),
    "referral": _("letter_referral", default="Reference to published information"),
    "shelving": _("letter_shelving", default="Notice that the request is shelved"),
    "refusal": _("letter_refusal", default="Decision to refuse"),
    "partial-refusal": _(
        "letter_partial_refusal", default="Decision to refuse in part"
    ),
    "complaint-forwarding": _(
        "letter_complaint_forwarding", default="Complaint forwarded to the superior"
    ),
    "appeal-forwarding": _(
        "letter_appeal_forwarding", default="Appeal forwarded to the superior"
    ),
}

#: What the officer writes into each letter.
TEXTS = {
    "call-identity": _(
        "letter_text_call_identity", default="Which data of the applicant are missing"
    ),
    "call-clarify": _(
        "letter_text_call_clarify", default="What is unclear or too general"
    ),
    "extension": _("letter_text_reasons", default="Reasons"),
    "fee-notice": _(
        "letter_text_fee_notice", default="How to pay: account, variable symbol, cash"
    ),
    "cover": _("letter_text_cover", default="What is provided, and in what form"),
    "referral": _(
        "letter_text_referral", default="Where it is published: a link, a document"
    ),
    "shelving": _("letter_text_reasons", default="Reasons"),
    "refusal": _("letter_text_reasons", default="Reasons"),
    "partial-refusal": _("letter_text_reasons", default="Reasons"),
    "complaint-forwarding": _(
        "letter_text_statement", default="Statement of the office"
    ),
    "appeal-forwarding": _("letter_text_statement", default="Statement of the office"),
}

LANGUAGE_TITLES = {
    "cs": _("language_cs", default="Czech"),
    "en": _("language_en", default="English"),
}

#: As the letter goes on after “the reason is”; of d) only that it exists is known.
EXTENSION_WORDS = {
    "a": _(
        "extension_a",
        default="the search for the requested information in other offices apart from"
        " the one that handles the request",
    ),
    "b": _(
        "extension_b",
        default="the search for a bulky amount of separate and different information"
        " requested in one request",
    ),
    "c": _(
        "extension_c",
        default="a consultation with another obliged body, or between units of the"
        " obliged body, that have a serious interest",
    ),
    "d": _(
        "extension_d",
        default="another ground (wording not verified: write it into the reasons)",
    ),
}

#: As the letter goes on after “the reason is that”.
SHELVING_WORDS = {
    "competence": _(
        "shelving_competence",
        default="the information does not concern the competence of the obliged body",
    ),
    "identity": _(
        "shelving_identity",
        default="the applicant’s data were not supplied in the time set",
    ),
    "fee": _("shelving_fee", default="the fee was not paid in the time set"),
}

MINISTRY = _("letter_ministry", default="Ministry of the Interior")
BORN = _("letter_born", default="date of birth ${day}")
ICO = _("letter_ico", default="company number ${number}")
BOX = _("letter_data_box", default="data box ${id}")

TEMPLATE_PROBLEMS = {
    template_rules.UNKNOWN: _(
        "error_template_unknown",
        default="The template asks for “${name}”, which is no field of letters. Correct"
        " its name by the list of fields.",
    ),
    template_rules.FORBIDDEN: _(
        "error_template_forbidden",
        default="The template has a command that letters do not know (${name}). Use"
        " fields, conditions and lists only.",
    ),
    filling.SYNTAX: _(
        "error_template_syntax",
        default="A mark of the template is not complete near “${name}”. Check its"
        " brackets, and that each condition and list has its end.",
    ),
    filling.NO_DOCX: _(
        "error_template_no_docx",
        default="The file is no DOCX document. Save it in Word as “Word Document"
        " (.docx)”, without a password.",
    ),
    filling.MACROS: _(
        "error_template_macros",
        default="The document contains macros. Save it as a document without macros.",
    ),
    filling.TOO_LARGE: _(
        "error_template_large",
        default="The document is too large: 2 MB at most. Make its pictures smaller.",
    ),
    filling.BROKEN: _(
        "error_template_broken",
        default="The document could not be filled. A condition or list that begins in"
        " one paragraph or row has to end in another one of its own.",
    ),
}

FEE_PROBLEMS = {
    fee_rules.NO_WHAT: _(
        "error_fee_what", default="Row ${row}: write what is paid for."
    ),
    fee_rules.NO_NUMBER: _(
        "error_fee_number",
        default="Row ${row}: write the amount and the price as numbers, for example"
        " 1234,50.",
    ),
    fee_rules.EMPTY: _(
        "error_fee_empty", default="Write at least one row of the calculation."
    ),
}

NO_TEXT = _("error_letter_text", default="Write this text: the letter needs it.")
TOO_LONG = _("error_letter_long", default="The text is longer than 20,000 characters.")
NO_ADDRESSEE = _(
    "error_letter_addressee", default="Write to whom the letter goes, with the address."
)
NO_SUPERIOR = _("error_letter_superior", default="Write the name of the superior body.")
NO_CHOICE = _("error_letter_choice", default="Choose one of them.")


def template_problems(problem: filling.WrongTemplate) -> list[Message]:
    """What is wrong with a template, each with what it is about."""
    return [
        Message(TEMPLATE_PROBLEMS[kind], mapping={"name": name})
        for kind, name in problem.problems
    ]


def in_language(message: Message, language: str) -> str:
    """The words of a letter are those of its language, not of who writes it."""
    return translate(message, domain="kancelar", target_language=language)
