"""Pure: the numbers of a year as section 18 of Act 106/1999 asks for them.

What belongs to a year is decided by one day of each thing, so that each is counted in
exactly one year:

- a request by the day of its delivery to the office,
- a decision to refuse by the day of the decision, whenever its request came,
- an appeal and a complaint by the day on which the office received it,
- a judgment and the costs of its proceedings by the day of the judgment,
- an outcome that is no decision by its day; a request counts once for each of them.

A decision is a whole refusal if it refuses everything that the request asks for, else
one in part. A decision about what was refused before that decision was cancelled is a
repeated one, whatever it refuses: the three never overlap, their sum is all decisions.
Handling belongs to its complaint, even if it came in a later year.
"""

from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from kancelar_content.foi import step_kinds as kinds
from kancelar_content.foi.annual_report.facts import CaseFacts
from kancelar_content.foi.annual_report.facts import Event


REQUESTS, APPEALS, JUDGMENTS, AGREEMENTS, COMPLAINTS, OTHER = (
    "requests",
    "appeals",
    "judgments",
    "agreements",
    "complaints",
    "other",
)

WHOLE, PART, REPEATED = "refused_whole", "refused_part", "refused_repeated"
REFUSED = "refused"
#: The letters of section 16a(1), and a complaint whose ground was not recorded.
REASONS = ("a", "b", "c", "d", "unknown")
#: How complaints ended, and one that has not yet.
HANDLINGS = {
    kinds.COMPLAINT_SATISFIED: "complaints_satisfied",
    kinds.COMPLAINT_DECIDED: "complaints_decided",
    kinds.COMPLAINT_ORDER: "complaints_ordered",
}
PENDING = "complaints_pending"

#: Further information: requests with such a step in the year, each counted once.
FURTHER = {
    "provided": kinds.PROVIDED,
    "redacted": kinds.REDACTED,
    "referred": kinds.REFERRED,
    "shelved": kinds.SHELVED,
    "not_a_request": kinds.NOT_A_REQUEST,
    "extended": kinds.EXTENDED,
    "fee_notices": kinds.FEE_NOTICE,
}

#: The numbers under each heading, in the order in which they are shown.
NUMBERS: dict[str, tuple[str, ...]] = {
    REQUESTS: ("requests", "refusals", WHOLE, PART, REPEATED),
    APPEALS: ("appeals", "appeals_satisfied"),
    JUDGMENTS: (
        "court_actions",
        "judgments",
        "costs_own",
        "costs_representation",
        "costs",
    ),
    AGREEMENTS: (),
    COMPLAINTS: (
        "complaints",
        *(f"complaints_{reason}" for reason in REASONS),
        *HANDLINGS.values(),
        PENDING,
    ),
    OTHER: tuple(FURTHER),
}
#: Sums of money, not counts.
MONEY = frozenset({"costs_own", "costs_representation", "costs"})


@dataclass(frozen=True)
class Number:
    """A number of the report and the cases that it is made of, each named once."""

    value: int = 0
    cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """A step that the report describes, with the case in which it happened."""

    case: str
    event: Event


def numbers(cases: Iterable[CaseFacts], year: int) -> dict[str, Number]:
    """Every number of the year by its name; a name of which there is nothing is 0."""
    found: dict[str, list[tuple[int, str]]] = {}
    for case in cases:
        for name, value in _counted(case, year):
            found.setdefault(name, []).append((value, case.number))
    return {
        name: Number(
            sum(value for value, _case in found.get(name, ())),
            tuple(sorted({case for _value, case in found.get(name, ())})),
        )
        for names in NUMBERS.values()
        for name in names
    }


def months(cases: Iterable[CaseFacts], year: int) -> tuple[int, ...]:
    """How many requests came in each month of the year."""
    counts = [0] * 12
    for case in cases:
        if case.received.year == year:
            counts[case.received.month - 1] += 1
    return tuple(counts)


def judgments(cases: Iterable[CaseFacts], year: int) -> list[Entry]:
    """Judgments of the year by their day."""
    return _entries(cases, year, kinds.COURT_JUDGMENT)


def complaints(cases: Iterable[CaseFacts], year: int) -> list[Entry]:
    """Complaints of the year by their day."""
    return _entries(cases, year, kinds.COMPLAINT)


def handling(case: CaseFacts, complaint: Event) -> Event | None:
    """The step that ended the complaint, if it has ended."""
    later = case.events[case.events.index(complaint) + 1 :]
    return next((event for event in later if event.kind in HANDLINGS), None)


def _entries(cases: Iterable[CaseFacts], year: int, kind: str) -> list[Entry]:
    found = [
        Entry(case.number, event)
        for case in cases
        for event in case.of(kind)
        if event.day.year == year
    ]
    return sorted(found, key=lambda entry: (entry.event.day, entry.case))


def _counted(case: CaseFacts, year: int) -> Iterator[tuple[str, int]]:
    """Names and values that the case adds to."""
    if case.received.year == year:
        yield "requests", 1
    for count in COUNTS:
        yield from count(case, year)
    for name, kind in FURTHER.items():
        if any(event.day.year == year for event in case.of(kind)):
            yield name, 1


def _refusals(case: CaseFacts, year: int) -> Iterator[tuple[str, int]]:
    for decision in case.of(kinds.REFUSED):
        if decision.day.year == year:
            yield "refusals", 1
            yield _extent(case, decision), 1


def _extent(case: CaseFacts, decision: Event) -> str:
    if decision.is_repeated:
        return REPEATED
    is_whole = decision.outcome == REFUSED and decision.items >= case.items
    return WHOLE if is_whole else PART


def _appeals(case: CaseFacts, year: int) -> Iterator[tuple[str, int]]:
    for event in case.of(kinds.APPEAL, kinds.APPEAL_SATISFIED):
        if event.day.year == year:
            is_appeal = event.kind == kinds.APPEAL
            yield "appeals" if is_appeal else "appeals_satisfied", 1


def _court(case: CaseFacts, year: int) -> Iterator[tuple[str, int]]:
    for event in case.of(kinds.COURT_ACTION, kinds.COURT_JUDGMENT):
        if event.day.year != year:
            continue
        if event.kind == kinds.COURT_ACTION:
            yield "court_actions", 1
            continue
        yield "judgments", 1
        if event.costs_own:
            yield "costs_own", event.costs_own
            yield "costs", event.costs_own
        if event.costs_representation:
            yield "costs_representation", event.costs_representation
            yield "costs", event.costs_representation


def _complaints(case: CaseFacts, year: int) -> Iterator[tuple[str, int]]:
    for complaint in case.of(kinds.COMPLAINT):
        if complaint.day.year == year:
            reason = complaint.reason if complaint.reason in REASONS else "unknown"
            ended = handling(case, complaint)
            yield "complaints", 1
            yield f"complaints_{reason}", 1
            yield HANDLINGS[ended.kind] if ended else PENDING, 1


COUNTS: tuple[Callable[[CaseFacts, int], Iterator[tuple[str, int]]], ...] = (
    _refusals,
    _appeals,
    _court,
    _complaints,
)
