"""What a template may be filled with, and what each field is, for those who edit it."""

from kancelar_content import _


#: Fields with one value, of every letter; what a letter does not have is empty.
FIELDS = {
    "office_name": _("field_office_name", default="Name of the office"),
    "office_address": _("field_office_address", default="Address of the office, lines"),
    "office_data_box": _("field_office_data_box", default="Data box of the office"),
    "office_email": _("field_office_email", default="E-mail of the office"),
    "letter_number": _("field_letter_number", default="Number of this letter"),
    "case_number": _("field_case_number", default="Number of the case"),
    "day": _("field_day", default="Day of the letter"),
    "addressee": _("field_addressee", default="Addressee with the address, lines"),
    "subject": _("field_subject", default="Subject of the request"),
    "received": _("field_received", default="Day on which the request was delivered"),
    "text": _("field_text", default="What the officer wrote: reasons, data, links"),
    "section": _("field_section", default="Section by which the office writes"),
    "answer_days": _(
        "field_answer_days", default="Days that the other side has for its answer"
    ),
    "answer_section": _("field_answer_section", default="Section of these days"),
    "remedy_days": _(
        "field_remedy_days", default="Days that the applicant has for the remedy"
    ),
    "remedy_section": _("field_remedy_section", default="Section of the remedy"),
    "publish_section": _(
        "field_publish_section", default="Section by which answers are published"
    ),
    "original_due": _(
        "field_original_due", default="Day by which the request was to be handled"
    ),
    "new_due": _("field_new_due", default="The same day after the extension"),
    "extension_letter": _(
        "field_extension_letter", default="Letter of the ground of an extension"
    ),
    "extension_words": _("field_extension_words", default="Words of that ground"),
    "shelving_words": _("field_shelving_words", default="Why the request is shelved"),
    "fee_total": _("field_fee_total", default="Sum of the fee"),
    "reason_ends": _(
        "field_reason_ends", default="Last day of the reasons of a refusal"
    ),
    "participant": _(
        "field_participant", default="Applicant: name, date of birth or number, address"
    ),
    "superior": _("field_superior", default="Name of the superior body"),
    "signer": _("field_signer", default="Who signs"),
    "signer_function": _("field_signer_function", default="Function of who signs"),
}

#: Fields with rows, for `{%p for row in …%}`, and what each row has.
LISTS = {
    "items": {
        "title": _("field_item_title", default="What is asked for"),
    },
    "grounds": {
        "section": _("field_ground_section", default="Section of the ground"),
        "words": _("field_ground_words", default="Words of the ground"),
    },
    "fees": {
        "what": _("field_fee_what", default="What is paid for"),
        "amount": _("field_fee_amount", default="How much of it"),
        "unit": _("field_fee_unit", default="In which unit"),
        "price": _("field_fee_price", default="Price of one unit"),
        "total": _("field_fee_row_total", default="Price of the row"),
    },
}

LIST_TITLES = {
    "items": _("field_items", default="Items that the letter is about"),
    "grounds": _("field_grounds", default="Grounds of a refusal"),
    "fees": _("field_fees", default="Calculation of the fee"),
}
