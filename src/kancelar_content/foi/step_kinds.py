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

#: What follows from an entry by its reason or result, and is recorded with it: the
#: office decides again, the fee is contested, the superior decides again, the court
#: ordered to provide.
REMITTED = "remitted"
FEE_CONTESTED = "fee_contested"
APPEAL_RETURNED = "appeal_returned"
COURT_ORDERED = "court_ordered"

#: After these what is settled has to be decided again.
REOPENING = frozenset({REMITTED, INSISTED})

OUTCOMES = (PROVIDED, REDACTED, REFERRED, REFUSED, SHELVED, NOT_A_REQUEST)

#: What the superior and the court can decide, by the step that tells it.
CONFIRMED, CHANGED, SENT_BACK, ANNULLED = (
    "confirmed",
    "changed",
    "remitted",
    "cancelled",
)
REJECTED, FEE_LOWERED, TAKEN_OVER = "rejected", "fee-lowered", "taken-over"
DISMISSED, STOPPED, ORDERED = "dismissed", "stopped", "ordered"
APPEAL_ANNULLED = "cancelled-appeal"
RESULTS: dict[str, tuple[str, ...]] = {
    COMPLAINT_DECIDED: (CONFIRMED, FEE_LOWERED, TAKEN_OVER, REJECTED),
    APPEAL_DECIDED: (CONFIRMED, CHANGED, SENT_BACK, ANNULLED, REJECTED),
    COURT_JUDGMENT: (
        DISMISSED,
        REJECTED,
        STOPPED,
        ANNULLED,
        APPEAL_ANNULLED,
        ORDERED,
    ),
}

#: Letters of section 16a(1): what a complaint can be about; the last one is the fee.
REASONS = ("a", "b", "c", "d")
ABOUT_FEE = "d"

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
