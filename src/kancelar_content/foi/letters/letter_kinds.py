"""Pure: the kinds of letters, what each asks for and which rules it refers to."""

from dataclasses import dataclass
from kancelar_content.foi import step_kinds as kinds


@dataclass(frozen=True)
class LetterKind:
    """A letter: the step that its dispatch is, and what is asked before it is written.

    `section`, `answer` and `remedy` name the rules by which the office writes, the
    other side answers, and the applicant may defend against it.
    """

    name: str
    step: str
    section: str = ""
    answer: str = ""
    remedy: str = ""
    asks: frozenset[str] = frozenset()
    is_partly: bool = False


#: What a form may ask for beside the text, which every letter has.
ITEMS, GROUNDS, FEES, EXTENSION, SHELVING, SUPERIOR = (
    "items",
    "grounds",
    "fees",
    "extension",
    "shelving",
    "superior",
)

KINDS = {
    kind.name: kind
    for kind in (
        LetterKind(
            "call-identity",
            kinds.CALL_IDENTITY,
            section="call_identity",
            answer="supply_identity",
        ),
        LetterKind(
            "call-clarify",
            kinds.CALL_CLARIFY,
            section="call_clarify",
            answer="supply_clarify",
        ),
        LetterKind(
            "extension",
            kinds.EXTENDED,
            section="extend",
            asks=frozenset({EXTENSION}),
        ),
        LetterKind(
            "fee-notice",
            kinds.FEE_NOTICE,
            answer="pay_fee",
            remedy="complaint_fee",
            asks=frozenset({FEES}),
        ),
        LetterKind(
            "cover",
            kinds.PROVIDED,
            section="provide_or_decide",
            asks=frozenset({ITEMS}),
        ),
        LetterKind(
            "referral",
            kinds.REFERRED,
            section="refer_published",
            remedy="complaint_notice",
            asks=frozenset({ITEMS}),
        ),
        LetterKind(
            "shelving",
            kinds.SHELVED,
            asks=frozenset({ITEMS, SHELVING}),
        ),
        LetterKind(
            "refusal",
            kinds.REFUSED,
            section="provide_or_decide",
            remedy="appeal",
            asks=frozenset({ITEMS, GROUNDS, SUPERIOR}),
        ),
        LetterKind(
            "partial-refusal",
            kinds.REFUSED,
            section="provide_or_decide",
            remedy="appeal",
            asks=frozenset({ITEMS, GROUNDS, SUPERIOR}),
            is_partly=True,
        ),
        LetterKind(
            "complaint-forwarding",
            kinds.COMPLAINT_FORWARDED,
            section="complaint_forward",
            answer="complaint_decide",
            asks=frozenset({SUPERIOR}),
        ),
        LetterKind(
            "appeal-forwarding",
            kinds.APPEAL_FORWARDED,
            section="appeal_forward",
            answer="appeal_decide",
            asks=frozenset({SUPERIOR}),
        ),
    )
}

#: Letters that go to the superior body and not to the applicant.
TO_SUPERIOR = ("complaint-forwarding", "appeal-forwarding")

#: Why a request is shelved: the rule that says so, and the one of the remedy, if the
#: sources of the table know one.
SHELVINGS = {
    "competence": ("shelve_competence", "complaint_notice"),
    "identity": ("supply_identity", ""),
    "fee": ("pay_fee", ""),
}

#: Letters of section 14(6): of the last one only that there is such a ground is known.
EXTENSIONS = ("a", "b", "c", "d")

#: Languages that templates are kept in; for another one the first is taken.
LANGUAGES = ("cs", "en")
