"""Pure: what can happen in a case of Act 106/1999, by the names that steps carry."""

RECEIVED = "received"

CALL_IDENTITY = "call_identity"
IDENTITY_SUPPLIED = "identity_supplied"
CALL_CLARIFY = "call_clarify"
CLARIFIED = "clarified"
EXTENDED = "extended"
FEE_NOTICE = "fee_notice"
FEE_PAID = "fee_paid"

PROVIDED = "provided"
REDACTED = "redacted"
INSISTED = "insisted"
REFERRED = "referred"
REFUSED = "refused"
SHELVED = "shelved"
NOT_A_REQUEST = "not_a_request"
#: Every item of the request has its outcome.
SETTLED = "settled"
PUBLISHED = "published"

COMPLAINT = "complaint"
COMPLAINT_SATISFIED = "complaint_satisfied"
COMPLAINT_FORWARDED = "complaint_forwarded"
COMPLAINT_DECIDED = "complaint_decided"
COMPLAINT_ORDER = "complaint_order"

APPEAL = "appeal"
APPEAL_SATISFIED = "appeal_satisfied"
APPEAL_FORWARDED = "appeal_forwarded"
APPEAL_DECIDED = "appeal_decided"
INFO_ORDER = "info_order"

COURT_ACTION = "court_action"
COURT_JUDGMENT = "court_judgment"

CLOSED = "closed"
REOPENED = "reopened"

#: Entries about an earlier one: it was wrong, or it reached the other side on a day.
CORRECTED = "corrected"
DELIVERY = "delivery"

OUTCOMES = (PROVIDED, REDACTED, REFERRED, REFUSED, SHELVED, NOT_A_REQUEST)

#: Steps of which the day of delivery to the other side begins a time limit.
DELIVERED = (
    CALL_IDENTITY,
    CALL_CLARIFY,
    FEE_NOTICE,
    REDACTED,
    REFERRED,
    REFUSED,
    SHELVED,
    COMPLAINT_ORDER,
    INFO_ORDER,
)
