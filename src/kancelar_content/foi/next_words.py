"""The plain sentence of a case: what must happen next, by whom, by when and by law."""

from datetime import date
from kancelar_content import _
from kancelar_content.foi import next_rules
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.clock_rules import LATE
from kancelar_content.foi.next_rules import Next
from kancelar_content.publication.dates import written_date
from zope.i18nmessageid import Message


SENTENCES = {
    next_rules.ACT: _(
        "next_act",
        default="The office must act by ${day}: ${what} (${section}).",
    ),
    LATE: _(
        "next_late",
        default="The office is late. It had to act by ${day}: ${what} (${section}).",
    ),
    next_rules.WAIT: _(
        "next_wait",
        default="The office waits. The applicant must act by ${day}: ${what}"
        " (${section}).",
    ),
    next_rules.SUPERIOR_ACTS: _(
        "next_superior",
        default="The superior body must act by ${day}: ${what} (${section}).",
    ),
    next_rules.REMEDY: _(
        "next_remedy",
        default="The office has done everything. Until ${day} the applicant may still"
        " act: ${what} (${section}).",
    ),
    next_rules.CLOSE: _(
        "next_close",
        default="Everything is done and no time limit runs. Close the case.",
    ),
    next_rules.NOTHING: _("next_nothing", default="The case is closed."),
    next_rules.COURT: _(
        "next_court",
        default="The court decides. Record its judgment when it is delivered.",
    ),
    next_rules.ORDER_DELIVERY: _(
        "next_order_delivery",
        default="The superior ordered something, and the time of the office runs from"
        " the delivery of the order. Record the day on which it was delivered.",
    ),
    next_rules.DELIVERY: _(
        "next_delivery",
        default="The time of the applicant runs from the delivery. Record the day on"
        " which the letter was delivered.",
    ),
}

#: What the office does when the applicant has let the time pass.
MISSED = {
    kinds.IDENTITY_SUPPLIED: _(
        "next_missed_identity",
        default="The applicant had to supply the data by ${day} (${section}). If they"
        " did not, the office shelves the request.",
    ),
    kinds.CLARIFIED: _(
        "next_missed_clarify",
        default="The applicant had to clarify the request by ${day} (${section}). If"
        " they did not, the office refuses it by a decision.",
    ),
    kinds.FEE_PAID: _(
        "next_missed_fee",
        default="The applicant had to pay by ${day} (${section}). If they did not, the"
        " office shelves the request.",
    ),
}


def sentence(
    found: Next, what: str, section: str, language: str, *, today: date
) -> Message:
    """:param what: name of the time limit in the language.
    :param section: where it stands in the law, as it is told.
    """
    if found.term is None:
        return SENTENCES[found.kind]
    if found.kind == next_rules.MISSED:
        message = MISSED[found.answer]
    elif found.kind == next_rules.ACT and found.term.current.due < today:
        message = SENTENCES[LATE]
    else:
        message = SENTENCES[found.kind]
    mapping = {
        "day": written_date(found.term.current.due, language),
        "what": what[:1].lower() + what[1:],
        "section": section,
    }
    return Message(message, mapping=mapping)
