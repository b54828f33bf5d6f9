"""What the parts and numbers of annual reports are called, as messages."""

from kancelar_content import _
from kancelar_content.foi.annual_report import rules
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


PART_TITLES = {
    rules.REQUESTS: _("report_part_requests", default="Requests and refusals"),
    rules.APPEALS: _("report_part_appeals", default="Appeals"),
    rules.JUDGMENTS: _("report_part_judgments", default="Courts"),
    rules.AGREEMENTS: _("report_part_agreements", default="Exclusive agreements"),
    rules.COMPLAINTS: _("report_part_complaints", default="Complaints"),
    rules.OTHER: _("report_part_other", default="Further information"),
}
PARTS = SimpleVocabulary(
    [SimpleTerm(part, part, title) for part, title in PART_TITLES.items()]
)

NUMBER_TITLES = {
    "requests": _("report_requests", default="Requests delivered"),
    "refusals": _("report_refusals", default="Decisions to refuse a request"),
    "refused_whole": _("report_refused_whole", default="of them: in whole"),
    "refused_part": _("report_refused_part", default="of them: in part"),
    "refused_repeated": _(
        "report_refused_repeated",
        default="of them: repeated, after the first one was cancelled",
    ),
    "appeals": _("report_appeals", default="Appeals against a decision"),
    "appeals_satisfied": _(
        "report_appeals_satisfied", default="Appeals that the office satisfied itself"
    ),
    "court_actions": _("report_court_actions", default="Actions brought to court"),
    "judgments": _("report_judgments", default="Judgments and orders of courts"),
    "costs_own": _("report_costs_own", default="Costs of court proceedings: own staff"),
    "costs_representation": _(
        "report_costs_representation",
        default="Costs of court proceedings: legal representation",
    ),
    "costs": _("report_costs", default="Costs of court proceedings in all"),
    "complaints": _("report_complaints", default="Complaints under section 16a"),
    "complaints_a": _(
        "report_complaints_a",
        default="reason a): notice of a referral or of shelving",
    ),
    "complaints_b": _(
        "report_complaints_b",
        default="reason b): the time limit passed and nothing was provided",
    ),
    "complaints_c": _(
        "report_complaints_c",
        default="reason c): the time limit passed and only a part was provided",
    ),
    "complaints_d": _("report_complaints_d", default="reason d): amount of the fee"),
    "complaints_unknown": _("report_complaints_unknown", default="reason not recorded"),
    "complaints_satisfied": _(
        "report_complaints_satisfied", default="handled: satisfied by the office"
    ),
    "complaints_decided": _(
        "report_complaints_decided", default="handled: decided by the superior body"
    ),
    "complaints_ordered": _(
        "report_complaints_ordered",
        default="handled: the superior body ordered to handle the request",
    ),
    "complaints_pending": _("report_complaints_pending", default="not handled yet"),
    "provided": _("report_provided", default="Requests with information provided"),
    "redacted": _("report_redacted", default="Requests provided with parts left out"),
    "referred": _("report_referred", default="Requests referred to what is published"),
    "shelved": _("report_shelved", default="Requests shelved"),
    "not_a_request": _(
        "report_not_a_request", default="Submissions that are no request"
    ),
    "extended": _("report_extended", default="Requests with an extended time limit"),
    "fee_notices": _("report_fee_notices", default="Requests with a notice of a fee"),
}

MONTHS_TITLE = _("report_chart_months", default="Requests by month")
OUTCOMES_TITLE = _("report_chart_outcomes", default="Requests by outcome")
MONTH = _("report_month", default="Month")
OUTCOME = _("label_request_outcome", default="Outcome")
COUNT = _("report_value", default="Count")
TITLE = _(
    "annual_report_title",
    default="Annual report on providing information under Act No. 106/1999 Coll. for"
    " ${year}",
)
