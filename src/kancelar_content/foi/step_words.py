"""What the steps of a case are called and what is wrong with one, as messages."""

from kancelar_content import _
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi import step_rules as rules


STEP_TITLES = {
    kinds.RECEIVED: _("step_received", default="The request was delivered"),
    kinds.CALL_IDENTITY: _(
        "step_call_identity", default="Call for the applicant’s data"
    ),
    kinds.IDENTITY_SUPPLIED: _(
        "step_identity_supplied", default="The applicant supplied the data"
    ),
    kinds.CALL_CLARIFY: _("step_call_clarify", default="Call to clarify the request"),
    kinds.CLARIFIED: _("step_clarified", default="The applicant clarified the request"),
    kinds.EXTENDED: _("step_extended", default="Extension of the time limit"),
    kinds.FEE_NOTICE: _("step_fee_notice", default="Notice of a fee"),
    kinds.FEE_PAID: _("step_fee_paid", default="The applicant paid the fee"),
    kinds.PROVIDED: _("step_provided", default="Information provided"),
    kinds.REDACTED: _("step_redacted", default="Provided with parts left out"),
    kinds.INSISTED: _("step_insisted", default="The applicant insists on a decision"),
    kinds.REFERRED: _("step_referred", default="Referred to what is published"),
    kinds.REFUSED: _("step_refused", default="Decision to refuse"),
    kinds.SHELVED: _("step_shelved", default="Request shelved"),
    kinds.NOT_A_REQUEST: _("step_not_a_request", default="No request under the Act"),
    kinds.SETTLED: _("step_settled", default="All items are settled"),
    kinds.PUBLISHED: _("step_published", default="What was provided is published"),
    kinds.COMPLAINT: _("step_complaint", default="The applicant complained"),
    kinds.COMPLAINT_SATISFIED: _(
        "step_complaint_satisfied", default="The office satisfied the complaint itself"
    ),
    kinds.COMPLAINT_FORWARDED: _(
        "step_complaint_forwarded", default="Complaint forwarded to the superior"
    ),
    kinds.COMPLAINT_DECIDED: _(
        "step_complaint_decided", default="The superior decided on the complaint"
    ),
    kinds.COMPLAINT_ORDER: _(
        "step_complaint_order", default="The superior ordered to handle the request"
    ),
    kinds.APPEAL: _("step_appeal", default="The applicant appealed"),
    kinds.APPEAL_SATISFIED: _(
        "step_appeal_satisfied", default="The office satisfied the appeal itself"
    ),
    kinds.APPEAL_FORWARDED: _(
        "step_appeal_forwarded", default="Appeal forwarded to the superior"
    ),
    kinds.APPEAL_DECIDED: _(
        "step_appeal_decided", default="The superior decided on the appeal"
    ),
    kinds.INFO_ORDER: _("step_info_order", default="Information order of the superior"),
    kinds.COURT_ACTION: _("step_court_action", default="Action brought to court"),
    kinds.COURT_JUDGMENT: _("step_court_judgment", default="Judgment of the court"),
    kinds.CLOSED: _("step_closed", default="Case closed"),
    kinds.REOPENED: _("step_reopened", default="Case opened again"),
    kinds.CORRECTED: _("step_corrected", default="Correction of a wrong entry"),
    kinds.DELIVERY: _("step_delivery", default="Day of delivery"),
}

#: What is asked where one of several has to be chosen.
CHOICES = {
    "reason": _("label_step_reason", default="What the complaint is about"),
    "result": _("label_step_result", default="What was decided"),
}
COST_TITLES = {
    "costs_own": _("label_costs_own", default="Costs of own staff, in CZK"),
    "costs_representation": _(
        "label_costs_representation", default="Costs of legal representation, in CZK"
    ),
}

#: By field and problem; under no field for all of them.
PROBLEMS = {
    ("", rules.MISSING): _("error_step_missing", default="Fill in this field."),
    ("day", rules.MISSING): _(
        "error_step_day", default="Write the day on which it happened."
    ),
    ("grounds", rules.MISSING): _(
        "error_step_grounds", default="A refusal needs at least one ground. Tick it."
    ),
    ("note", rules.MISSING): _(
        "error_step_note", default="Write the reasons: this step needs them."
    ),
    ("reason_ends", rules.MISSING): _(
        "error_step_reason_ends",
        default="The ground that you ticked holds for a time only. Write its last day.",
    ),
    ("", rules.NO_DAY): _(
        "error_step_no_day",
        default="This is no day. Write it like 2026-10-07 or 7. 10. 2026.",
    ),
    ("", rules.BEFORE_REQUEST): _(
        "error_step_before_request",
        default="The day is before the one on which the request was delivered.",
    ),
    ("", rules.FUTURE): _(
        "error_step_future",
        default="The day lies in the future. Record what has happened only.",
    ),
    ("", rules.BEFORE_SENDING): _(
        "error_step_before_sending",
        default="The day of delivery is before the day of sending. Correct one of"
        " them.",
    ),
    ("", rules.BEFORE_DAY): _(
        "error_step_before_day",
        default="The last day of the reasons is before the day of the decision.",
    ),
    ("", rules.NOT_NOW): _(
        "error_step_not_now",
        default="This step does not follow from those that are recorded. Record the one"
        " before it first.",
    ),
    ("", rules.NOT_ON_DAY): _(
        "error_step_not_on_day",
        default="On that day this step could not be: what it follows came later. Check"
        " the day.",
    ),
    ("", rules.CLOSED): _(
        "error_step_closed",
        default="The case is closed. Open it again first, with a reason.",
    ),
    ("", rules.LATE): _(
        "error_step_late",
        default="The time limit had ended by that day. It can be extended only before"
        " its end.",
    ),
    ("", rules.EXTENDED): _(
        "error_step_extended",
        default="The time limit was extended already. It can be extended once.",
    ),
    ("", rules.SETTLED): _(
        "error_step_settled",
        default="The request was settled already: the time to settle it cannot be"
        " extended any more.",
    ),
    ("", rules.NO_ITEM): _(
        "error_step_no_item", default="Tick the items that this step settles."
    ),
    ("", rules.NO_ITEMS_YET): _(
        "error_step_no_items_yet",
        default="The request has no item yet. Add what it asks for first.",
    ),
    ("", rules.LENGTH): _(
        "error_step_length",
        default="Write the number of days that the superior set, 15 at most.",
    ),
    ("", rules.TOO_LONG): _(
        "error_step_too_long", default="This text is longer than 20,000 characters."
    ),
    ("", rules.NOT_SETTLED): _(
        "error_step_not_settled",
        default="Some items have no outcome that holds yet. Settle them first.",
    ),
    ("", rules.NOT_OVER): _(
        "error_step_not_over",
        default="The case cannot be closed yet: the office still has to act, or a"
        " remedy is not decided. Its page says what comes next.",
    ),
    ("", rules.NO_LENGTH): _(
        "error_step_no_length", default="Write the number of days, such as 15."
    ),
    ("reason", rules.MISSING): _(
        "error_step_reason", default="Choose what the complaint is about."
    ),
    ("result", rules.MISSING): _(
        "error_step_result", default="Choose what was decided."
    ),
    ("", rules.NO_AMOUNT): _(
        "error_step_no_amount",
        default="Write whole crowns, such as 12500; 0 if there were no costs.",
    ),
}
